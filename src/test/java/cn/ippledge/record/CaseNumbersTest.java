package cn.ippledge.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

class CaseNumbersTest {

    abstract static class Cases {

        @Autowired
        CaseNumbers numbers;

        @Autowired
        TransactionTemplate transaction;

        @Test
        void countsPerPrefixAndYear() {
            assertThat(next("TA", 2026)).isEqualTo("TA-2026-000001");
            assertThat(next("TA", 2026)).isEqualTo("TA-2026-000002");
            assertThat(next("TA", 2027)).isEqualTo("TA-2027-000001");
            assertThat(next("TB", 2026)).isEqualTo("TB-2026-000001");
        }

        @Test
        void givesTwoNumbersInOneTransaction() {
            List<String> both = transaction.execute(
                    status -> List.of(numbers.next("TC", day(2026)), numbers.next("TC", day(2026))));
            assertThat(both).containsExactly("TC-2026-000001", "TC-2026-000002");
        }

        @Test
        void takesBackTheNumberOfARolledBackCase() {
            transaction.executeWithoutResult(status -> {
                numbers.next("TD", day(2026));
                status.setRollbackOnly();
            });
            assertThat(next("TD", 2026)).isEqualTo("TD-2026-000001");
        }

        @Test
        void refusesToCountOutsideATransaction() {
            assertThatThrownBy(() -> numbers.next("TE", day(2026)))
                    .isInstanceOf(IllegalTransactionStateException.class);
        }

        @Test
        void givesEveryNumberOnceWhenManyAskAtOnce() throws Exception {
            next("TF", 2026); // the year's counter exists, as after the first case of the year
            ExecutorService pool = Executors.newFixedThreadPool(8);
            try {
                List<Future<String>> asked = new ArrayList<>();
                for (int i = 0; i < 80; i++) asked.add(pool.submit(() -> next("TF", 2026)));
                Set<String> given = new TreeSet<>();
                for (Future<String> answer : asked) given.add(answer.get());
                assertThat(given).hasSize(80).first().isEqualTo("TF-2026-000002");
                assertThat(given).last().isEqualTo("TF-2026-000081");
            } finally {
                pool.shutdownNow();
            }
        }

        private String next(String prefix, int year) {
            return transaction.execute(status -> numbers.next(prefix, day(year)));
        }

        private static LocalDate day(int year) {
            return LocalDate.of(year, 3, 1);
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
