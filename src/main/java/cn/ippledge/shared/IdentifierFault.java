package cn.ippledge.shared;

/** What is wrong with a number that somebody typed. */
public enum IdentifierFault implements Reason {
    IDENTIFIER_MISSING,
    IDENTIFIER_FORMAT,
    IDENTIFIER_DATE,
    IDENTIFIER_CHECK_DIGIT
}
