package cn.ippledge.compensation;

import java.util.List;

/** All that can happen to the pool of a world, by subject. */
final class PoolSteps {

    /** Numbers of one step. */
    record Draw(int which, int other, long fen, int dice) {

        boolean oneIn(int n) {
            return dice % n == 0;
        }

        <T> T of(List<T> some) {
            return some.get(which % some.size());
        }
    }

    final PoolModel model;
    final LoanDeeds loans;
    final ClaimDeeds claims;
    final PaymentDeeds payments;
    final RecoveryDeeds recoveries;
    final BookDeeds books;

    PoolSteps(PoolWorld world) {
        model = world.model;
        loans = new LoanDeeds(world);
        claims = new ClaimDeeds(world);
        payments = new PaymentDeeds(world);
        recoveries = new RecoveryDeeds(world);
        books = new BookDeeds(world);
    }

    LoanDeeds loans() {
        return loans;
    }

    ClaimDeeds claims() {
        return claims;
    }

    PaymentDeeds payments() {
        return payments;
    }

    RecoveryDeeds recoveries() {
        return recoveries;
    }

    BookDeeds books() {
        return books;
    }
}
