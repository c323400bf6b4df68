package cn.ippledge.party;

import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rejected;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Adds an enterprise whose data has been checked; one credit code is one enterprise. */
@Component
class EnterpriseAdmission {

    private final OrganisationMapper organisations;
    private final EnterpriseMapper enterprises;
    private final Regions regions;
    private final Clock clock;

    EnterpriseAdmission(OrganisationMapper organisations, EnterpriseMapper enterprises, Regions regions, Clock clock) {
        this.organisations = organisations;
        this.enterprises = enterprises;
        this.regions = regions;
        this.clock = clock;
    }

    PartyId admit(EnterpriseData data) {
        try {
            return add(data);
        } catch (DuplicateKeyException atTheSameMoment) {
            throw taken(data);
        }
    }

    /** An import that meets another at the unique key looks again, and so is told by the exception itself. */
    PartyId add(EnterpriseData data) {
        if (!regions.serves(data.region()))
            throw Rejected.field("region", PartyReason.REGION_NOT_SERVED, data.region());
        organisations.findByCreditCode(data.creditCode()).ifPresent(there -> {
            // Here a moment earlier than the unique key would say it; a bank's code is nobody else's at any moment.
            if (there.kind() == OrganisationKind.ENTERPRISE) throw new DuplicateKeyException(data.creditCode());
            throw taken(data);
        });
        GeneratedId key = new GeneratedId();
        organisations.insert(
                new Organisation(
                        null,
                        OrganisationKind.ENTERPRISE,
                        data.name(),
                        data.creditCode(),
                        data.region(),
                        null,
                        null,
                        true,
                        0),
                key);
        enterprises.insert(key.party(), data, data.sizeClass());
        enterprises.keepStanding(key.party(), data, data.sizeClass(), LocalDate.now(clock));
        return key.party();
    }

    private static Rejected taken(EnterpriseData data) {
        return Rejected.field("creditCode", PartyReason.CREDIT_CODE_TAKEN, data.creditCode());
    }
}
