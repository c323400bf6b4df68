package cn.ippledge.party;

/** 失信被执行人, 黑名单, 非正常专利申请, 恶意商标注册, 重点企业. */
public enum WatchlistKind {
    DISHONESTY,
    BLACKLIST,
    ABNORMAL_FILING,
    MALICIOUS_TRADEMARK,
    KEY_ENTERPRISE
}
