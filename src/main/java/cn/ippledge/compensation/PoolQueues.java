package cn.ippledge.compensation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * The order in which claims are paid where a pool did not suffice. Each pool has its queue; a claim that several levels pay waits
 * in several, with one place that lies behind everybody in any of them, so that no two claims can wait for each other.
 */
@Component
class PoolQueues {

    private final QueueMapper mapper;
    private final PaymentRounds rounds;

    PoolQueues(QueueMapper mapper, PaymentRounds rounds) {
        this.mapper = mapper;
        this.rounds = rounds;
    }

    /** The pools that what is due comes from. */
    SortedSet<Long> of(CompensationClaim claim) {
        SortedSet<Long> books = new TreeSet<>();
        for (PaymentRounds.Part part : rounds.parts(claim)) books.add(part.book());
        return books;
    }

    /** Holds the queues until the transaction ends; always in the same order, so that nobody waits in a ring. */
    void lock(Collection<Long> books) {
        new TreeSet<>(books).forEach(mapper::lock);
    }

    /** Who waits at any of the pools, first come first. */
    List<CompensationClaim> waiting(Set<Long> books) {
        return books.isEmpty() ? List.of() : mapper.waiting(books);
    }

    /** The claim's place; one that waits already keeps it. */
    long join(CompensationClaim claim) {
        if (claim.queuePlace() != null) return claim.queuePlace();
        SortedSet<Long> books = of(claim);
        long place = mapper.nextPlace(books);
        mapper.join(claim.no(), books);
        return place;
    }

    void leave(CompensationClaim claim) {
        if (claim.queuePlace() != null) mapper.leave(claim.no());
    }

    /** A pool that has paid its part is not waited for any more. */
    void leavePaid(CompensationClaim claim) {
        mapper.leaveOthers(claim.no(), of(claim));
    }
}
