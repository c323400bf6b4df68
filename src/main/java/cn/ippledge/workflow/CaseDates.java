package cn.ippledge.workflow;

import cn.ippledge.collateral.Pledges;
import cn.ippledge.collateral.Registration;
import cn.ippledge.collateral.RegistrationState;
import cn.ippledge.financing.Application;
import cn.ippledge.financing.Applications;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Days of the domain as moments for the engine's timers: a thing that is good until a day ends with that day. */
@Component
class CaseDates {

    private final Applications applications;
    private final Pledges pledges;
    private final RegionEyes eyes;
    private final Clock clock;

    CaseDates(Applications applications, Pledges pledges, RegionEyes eyes, Clock clock) {
        this.applications = applications;
        this.pledges = pledges;
        this.eyes = eyes;
        this.clock = clock;
    }

    Date endOf(LocalDate day) {
        return Date.from(day.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }

    /** Empty while no offer is made. */
    Optional<Date> offerExpiresAt(String applicationNo) {
        Application application = eyes.read(applicationNo, eye -> applications.get(applicationNo, eye));
        return Optional.ofNullable(application.offerExpiresOn()).map(this::endOf);
    }

    /** Empty while nothing is sent back for correction. */
    Optional<Date> correctionExpiresAt(String registrationNo) {
        Registration registration = eyes.read(registrationNo, eye -> pledges.get(registrationNo, eye));
        return registration.state() == RegistrationState.CORRECTION
                ? Optional.of(endOf(registration.dueOn()))
                : Optional.empty();
    }
}
