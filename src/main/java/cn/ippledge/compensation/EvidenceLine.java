package cn.ippledge.compensation;

import cn.ippledge.record.Document;
import java.util.List;

/**
 * One item of the evidence with its documents and the clerk's last word on it.
 *
 * @param documents newest first
 * @param check null before anybody looked
 */
public record EvidenceLine(Evidence item, boolean required, List<Document> documents, EvidenceCheck check) {

    /** Labels: {@code evidenceState.NAME}. */
    public enum State {
        MISSING,
        /** There is a document that the clerk has not seen. */
        WAITING,
        ACCEPTED,
        REFUSED
    }

    public EvidenceLine {
        documents = List.copyOf(documents);
    }

    /** A word is about the documents that were there; a new one has to be looked at. */
    public State state() {
        if (check != null && newest().equals(check.document() == null ? 0L : check.document()))
            return check.accepted() ? State.ACCEPTED : State.REFUSED;
        return documents.isEmpty() ? State.MISSING : State.WAITING;
    }

    /** A refused document proves nothing until a new one takes its place. */
    boolean isProven() {
        return state() == State.WAITING || state() == State.ACCEPTED;
    }

    Long newest() {
        return documents.stream().mapToLong(Document::id).max().orElse(0);
    }
}
