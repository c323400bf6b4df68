package cn.ippledge.ledger;

/** Where a request stands. Labels: message key {@code requestState.NAME}. */
public enum RequestState {
    REQUESTED,
    APPROVED,
    REJECTED
}
