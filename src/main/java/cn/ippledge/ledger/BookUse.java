package cn.ippledge.ledger;

import java.util.List;

/** What a module that posts to a book still has to do with it; asked before the book is closed for good. */
public interface BookUse {

    List<Obstacle> of(Book book);
}
