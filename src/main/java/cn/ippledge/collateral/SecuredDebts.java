package cn.ippledge.collateral;

import java.time.LocalDate;
import java.util.Optional;

/** Answers for the debt behind a registration. Pledges know no loans; the module that does implements this. */
public interface SecuredDebts {

    /** Empty when no paid-out loan of this registration is known. */
    Optional<SecuredDebt> of(Registration registration, LocalDate on);
}
