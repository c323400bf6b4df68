package cn.ippledge.policy.table;

/** A cell is not written in the grammar; whoever knows the cell's place makes a refusal of it. */
final class CellFault extends Exception {

    private final TableReason reason;

    CellFault(TableReason reason) {
        super(reason.name());
        this.reason = reason;
    }

    TableReason reason() {
        return reason;
    }
}
