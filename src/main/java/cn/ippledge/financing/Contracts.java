package cn.ippledge.financing;

import cn.ippledge.collateral.OpenPledges;
import cn.ippledge.collateral.Pledges;
import cn.ippledge.collateral.Valuation;
import cn.ippledge.collateral.Valuations;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The contract's own conditions, and the pledges that are opened from it. */
@Component
class Contracts {

    static final int NUMBER_LENGTH = 60;

    private final ApplicationMapper mapper;
    private final Pledges pledges;
    private final Valuations valuations;
    private final RightsEnd rightsEnd;
    private final Clock clock;

    Contracts(ApplicationMapper mapper, Pledges pledges, Valuations valuations, RightsEnd rightsEnd, Clock clock) {
        this.mapper = mapper;
        this.pledges = pledges;
        this.valuations = valuations;
        this.rightsEnd = rightsEnd;
        this.clock = clock;
    }

    void requireSound(SignContract contract, Application application) {
        List<Rejected.Field> wrong = new ArrayList<>();
        checkNumber(contract.contractNo(), application, wrong);
        checkDates(contract, application, wrong);
        if (!wrong.isEmpty()) throw Rejected.fields(wrong);
    }

    /** One registration per authority and right type; the registrations' numbers come back. */
    List<String> openPledges(Application signed, LocalDate debtFrom, Actor actor) {
        Optional<Valuation> valuation = valuations.current(signed.no());
        return pledges.open(
                new OpenPledges(
                        signed.no(),
                        signed.contractNo(),
                        signed.enterprise(),
                        signed.bank(),
                        signed.region(),
                        signed.rights(),
                        signed.approvedAmount(),
                        signed.contractSignedOn(),
                        debtFrom,
                        debtFrom.plusMonths(signed.approvedMonths()),
                        valuation.isPresent(),
                        valuation.map(Valuation::baseDate).orElse(null)),
                actor);
    }

    private void checkNumber(String number, Application application, List<Rejected.Field> wrong) {
        if (number == null || number.isBlank()) wrong.add(new Rejected.Field("contractNo", CommonReason.REQUIRED));
        else if (number.strip().length() > NUMBER_LENGTH)
            wrong.add(new Rejected.Field("contractNo", CommonReason.TOO_LONG, NUMBER_LENGTH));
        else if (mapper.contractNumberTaken(application.no(), application.bank(), number.strip()))
            wrong.add(taken(number.strip()));
    }

    private void checkDates(SignContract contract, Application application, List<Rejected.Field> wrong) {
        LocalDate signedOn = contract.signedOn(), debtFrom = contract.debtFrom();
        LocalDate submittedOn = application.submittedAt().toLocalDate();
        if (signedOn == null) wrong.add(new Rejected.Field("signedOn", CommonReason.REQUIRED));
        else if (signedOn.isAfter(LocalDate.now(clock)))
            wrong.add(new Rejected.Field("signedOn", FinancingReason.DATE_IN_FUTURE));
        else if (signedOn.isBefore(submittedOn))
            wrong.add(new Rejected.Field("signedOn", FinancingReason.DATE_BEFORE, submittedOn));
        if (debtFrom == null) wrong.add(new Rejected.Field("debtFrom", CommonReason.REQUIRED));
        else if (signedOn != null && debtFrom.isBefore(signedOn))
            wrong.add(new Rejected.Field("debtFrom", FinancingReason.DATE_BEFORE, signedOn));
        else if (debtFrom.plusMonths(application.approvedMonths()).isAfter(rightsEnd.of(application.rights())))
            wrong.add(new Rejected.Field(
                    "debtFrom", FinancingReason.RIGHT_EXPIRES_BEFORE_LOAN, rightsEnd.of(application.rights())));
    }

    /** Two contracts of one number at once meet at the unique key; the second is told what the check would have told. */
    static void unlessTaken(String number, Runnable save) {
        try {
            save.run();
        } catch (DuplicateKeyException twice) {
            throw Rejected.fields(List.of(taken(number)));
        }
    }

    private static Rejected.Field taken(String number) {
        return new Rejected.Field("contractNo", FinancingReason.CONTRACT_NUMBER_TAKEN, number);
    }
}
