package cn.ippledge.shared;

/**
 * A fact about one case, published after it is saved and inside its transaction. Implemented by the modules' event records;
 * the processes and the statistics follow. Carries ids and values, never aggregates.
 */
public interface CaseEvent {

    /** The human number of the case, e.g. {@code FA-2026-000123}; the business key of its process. */
    String caseNo();

    /** The user who caused it; the clock's jobs act as {@link #SYSTEM}. */
    long byUser();

    long SYSTEM = 0;
}
