package cn.ippledge.workflow;

/** Reads the position of one kind of case from the domain. */
interface CasePositions {

    /** The letters its case numbers begin with, such as {@code FA}. */
    String prefix();

    default boolean isOf(String caseNo) {
        return caseNo.startsWith(prefix() + "-");
    }

    CasePosition of(String caseNo);
}
