package cn.ippledge.financing;

import java.util.Collection;

/** The conditions of eligibility in the order in which people check them. Texts: {@code finding.NAME}. */
enum FindingCode {
    SME_SIZE("MIIT 2011-300 art. 4"),
    IN_REGION("Platform rules, service region"),
    LICENCE("GB 32100-2015"),
    NOT_DISHONEST("SPC 2017-7 art. 1"),
    NO_ABNORMAL_FILING("JYGX 2021-105 art. 8"),
    NO_MALICIOUS_TRADEMARK("JYGX 2021-105 art. 8"),
    RIGHTS_VALID("CNIPA 461 art. 11(2)(3)(5)"),
    RIGHTS_OWNED("CNIPA 461 art. 4, 11(1)(8)"),
    FEES_PAID("CNIPA 461 art. 11(4)"),
    TERM_COVERS_LOAN("CNIPA 461 art. 11(6)"),
    NOT_PLEDGED("CNIPA 461 art. 11(9)"),
    CONSENT("PIPL art. 23, 29");

    private final String article;

    FindingCode(String article) {
        this.article = article;
    }

    /** 济管市监〔2021〕105号 item 8 gives these two one vote against (一票否决); every other finding can be overridden. */
    boolean veto() {
        return this == NO_ABNORMAL_FILING || this == NO_MALICIOUS_TRADEMARK;
    }

    Finding when(boolean passed) {
        return new Finding(name(), article, passed, veto(), "");
    }

    /** Fails when there is anything against it, and says what. */
    Finding against(Collection<String> objections) {
        return new Finding(name(), article, objections.isEmpty(), veto(), String.join(", ", objections));
    }
}
