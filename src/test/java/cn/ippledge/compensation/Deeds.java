package cn.ippledge.compensation;

import cn.ippledge.compensation.PoolModel.Claim;
import cn.ippledge.compensation.PoolModel.Loan;
import cn.ippledge.shared.Actor;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Things that can happen to a pool, each by its door; the draw chooses among whatever there is at that moment. */
abstract class Deeds {

    final PoolWorld world;
    final PoolModel model;

    Deeds(PoolWorld world) {
        this.world = world;
        model = world.model;
    }

    List<Claim> in(ClaimState... states) {
        List<ClaimState> some = Arrays.asList(states);
        return claims(claim -> some.contains(claim.state));
    }

    List<Claim> claims(Predicate<Claim> which) {
        return model.claims.stream().filter(which).toList();
    }

    Actor as(String login) {
        return world.as(login);
    }

    Actor office(Loan loan, String role) {
        return as((loan.bank == as("bank1-manager").organisation().value() ? "bank1-" : "bank2-") + role);
    }

    LocalDate today() {
        return world.today();
    }

    Long newestRecovery() {
        return world.jdbc.queryForObject("select max(id) from compensation_recovery", Long.class);
    }
}
