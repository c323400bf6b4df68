package cn.ippledge.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

class RowByRowTest {

    private final SheetRow row = mock();

    @Test
    void looksAgainWhereAnotherImportWasFaster() {
        when(row.gaps()).thenReturn(List.of());
        AtomicInteger looks = new AtomicInteger();
        RowByRow rows = new RowByRow(r -> {
            if (looks.incrementAndGet() == 1) throw new DuplicateKeyException("there now");
            return false;
        });
        rows.accept(row);
        assertThat(looks).hasValue(2);
        assertThat(rows.result()).isEqualTo(new ImportResult(1, 0, 1, List.of()));
    }

    @Test
    void isNotFooledByAnotherKeyThatIsAlwaysTaken() {
        when(row.gaps()).thenReturn(List.of());
        RowByRow rows = new RowByRow(r -> {
            throw new DuplicateKeyException("another key");
        });
        assertThatThrownBy(() -> rows.accept(row)).isInstanceOf(DuplicateKeyException.class);
    }
}
