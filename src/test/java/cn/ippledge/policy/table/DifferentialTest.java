package cn.ippledge.policy.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DifferentialTest {
    @Test
    void smoke() {
        try (ReferenceEngine e = new ReferenceEngine(Duration.ofSeconds(10))) {
            System.out.println(e.outcome(Tables.ratio(), Map.of("principal", 600000000L, "ipPledge", true)));
            assertThat(DecisionTables.read(DecisionTables.of(java.util.List.of(Tables.ratio()))
                                    .toDmn())
                            .all())
                    .containsExactly(Tables.ratio());
            System.out.println(new String(
                    DecisionTables.of(java.util.List.of(Tables.ratio())).toDmn()));
        }
    }
}
