package cn.ippledge.loan;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A transaction for a part of an import, so that a refused row undoes itself only. */
@Component
class RowTransaction {

    @Transactional
    public <T> T run(Supplier<T> work) {
        return work.get();
    }
}
