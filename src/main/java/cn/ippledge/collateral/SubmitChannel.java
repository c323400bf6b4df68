package cn.ippledge.collateral;

/** How the file reaches the authority; paper takes longer. Labels: {@code submitChannel.NAME}. */
public enum SubmitChannel {
    ONLINE,
    POST,
    WINDOW
}
