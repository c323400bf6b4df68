package cn.ippledge.record;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Human numbers such as {@code FA-2026-000123}: counted per prefix and year, without gaps. */
@Service
public class CaseNumbers {

    private final CaseNumberMapper mapper;

    CaseNumbers(CaseNumberMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * The next number. The counter's row stays locked until the caller's transaction ends, so a rolled back case gives its
     * number back and none is used twice.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(String prefix, LocalDate on) {
        int year = on.getYear();
        if (mapper.advance(prefix, year) == 0) mapper.begin(prefix, year);
        return "%s-%d-%06d".formatted(prefix, year, mapper.last(prefix, year));
    }
}
