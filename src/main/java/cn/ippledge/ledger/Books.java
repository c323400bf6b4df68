package cn.ippledge.ledger;

import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CaseEvent;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The books of the funds; opened by the module that owns the fund and knows who may. */
@Service
@Transactional
public class Books {

    private static final Role[] READERS = {
        Role.CENTER_CLERK, Role.CENTER_REVIEWER, Role.CENTER_DIRECTOR, Role.FISCAL_OFFICER, Role.LEADER, Role.AUDITOR
    };

    private final BookMapper mapper;
    private final Accounts accounts;
    private final ClosingChecks checks;
    private final AuditTrail audit;
    private final Clock clock;

    Books(BookMapper mapper, Accounts accounts, ClosingChecks checks, AuditTrail audit, Clock clock) {
        this.mapper = mapper;
        this.accounts = accounts;
        this.checks = checks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens a book with all its accounts; a fund that has its book already keeps it. */
    public Book open(OpenBook book, Actor actor) {
        return open(book, actor.userId(), no -> audit.record(actor, "ledger.open", no, null, book));
    }

    /** For one that two people agreed on: the unique key lets it be opened once. */
    Book openNew(OpenBook book, Actor actor) {
        Book opened = begin(book, actor.userId()).orElseThrow(() -> taken(book));
        audit.record(actor, "ledger.open", opened.caseNo(), null, book);
        return opened;
    }

    boolean exists(OpenBook book) {
        return mapper.ofFund(book) != null;
    }

    /** What statements of earlier days say stays as it was, so a change never begins before the last one. */
    void requireLast(Book book, LocalDate from) {
        List<BookVersion> versions = mapper.versions(book.id());
        LocalDate last = versions.get(versions.size() - 1).validFrom();
        if (from.isBefore(last))
            throw Rejected.field("date", LedgerReason.BOOK_CHANGE_BACKWARDS, from.toString(), last.toString());
    }

    void requireClosable(Book book) {
        checks.require(book);
    }

    static Rejected taken(OpenBook book) {
        return Rejected.field("name", LedgerReason.BOOK_EXISTS, book.name());
    }

    /** For the demo's data, which nobody enters. */
    Book openBySystem(OpenBook book) {
        return open(book, CaseEvent.SYSTEM, no -> audit.system("ledger.open", no, null, book));
    }

    private Book open(OpenBook book, long by, Consumer<String> recorded) {
        Optional<Book> opened = begin(book, by);
        opened.ifPresent(fresh -> recorded.accept(fresh.caseNo()));
        return opened.orElseGet(() -> mapper.ofFund(book));
    }

    /** Empty when the fund has its book already. */
    private Optional<Book> begin(OpenBook book, long by) {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        BookMapper.Fresh fresh = new BookMapper.Fresh(book, Book.NEVER_CLOSED, by, now);
        try {
            mapper.insert(fresh);
        } catch (DuplicateKeyException open) {
            return Optional.empty();
        }
        mapper.insertVersion(fresh.id(), Book.NEVER_CLOSED, book, null);
        for (AccountKind kind : AccountKind.values())
            if (!kind.isDivided()) accounts.begin(new AccountMapper.Key(fresh.id(), kind, ""));
        return Optional.of(mapper.find(fresh.id()));
    }

    /** For the modules that post; they know whose book it is. */
    @Transactional(readOnly = true)
    public Book get(long id) {
        Book book = mapper.find(id);
        if (book == null) throw new NotFound(id);
        return book;
    }

    /** The fund of a region, the first by id where there are several; {@code budgetYear} 0 for one without years. */
    @Transactional(readOnly = true)
    public Optional<Book> find(RegionCode region, BookKind kind, FundLevel level, int budgetYear) {
        return mapper.ofKind(region, kind, budgetYear).stream()
                .filter(book -> book.fundLevel() == level)
                .findFirst();
    }

    /** Every book of a kind in a region, of all levels and years, oldest first. */
    @Transactional(readOnly = true)
    public List<Book> ofKind(RegionCode region, BookKind kind) {
        return mapper.ofKind(region, kind, null);
    }

    /** As it was called, and with the custodian's account, on a day. */
    @Transactional(readOnly = true)
    public Book asOf(long id, LocalDate day, Actor actor) {
        return get(id, actor).as(mapper.version(id, day));
    }

    /** What it was called from when on, and its custodian's accounts; oldest first. */
    @Transactional(readOnly = true)
    public List<BookVersion> versions(long id, Actor actor) {
        return mapper.versions(get(id, actor).id());
    }

    /** What has to be settled before the book can be closed for good; empty when nothing stands in the way. */
    @Transactional(readOnly = true)
    public List<Obstacle> obstacles(long id, Actor actor) {
        return checks.of(get(id, actor));
    }

    /** A book of the actor's own region. */
    @Transactional(readOnly = true)
    public Book get(long id, Actor actor) {
        Book book = mapper.visible(id, regionOf(actor));
        if (book == null) throw new NotFound(id);
        return book;
    }

    /** The books of the actor's region. */
    @Transactional(readOnly = true)
    public List<Book> all(Actor actor) {
        return mapper.ofKind(regionOf(actor), null, null);
    }

    /** Whose books the actor reads: those of the own region, for whoever keeps, funds, leads or audits. */
    static RegionCode regionOf(Actor actor) {
        return actor.require(READERS).region();
    }

    static boolean mayRead(Actor actor) {
        return actor.hasAny(READERS);
    }
}
