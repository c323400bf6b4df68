package cn.ippledge.record;

import cn.ippledge.shared.Actor;

/**
 * Says who may see and add the documents of a case; a bean of each module that owns cases. A case that no module knows has no
 * documents.
 */
public interface DocumentAccess {

    boolean knows(String caseNo);

    boolean mayRead(String caseNo, Actor actor);

    boolean mayAdd(String caseNo, Actor actor);

    /**
     * Refuses a document that the case cannot take as what it is called; asked before it is kept.
     *
     * @param mediaType found from the bytes
     */
    default void admit(String caseNo, String kind, String mediaType, Actor actor) {}
}
