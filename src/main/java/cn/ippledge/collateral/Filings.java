package cn.ippledge.collateral;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What was declared for each registration, and the facts that the rules judge. */
@Component
class Filings {

    private final FilingMapper mapper;
    private final PledgedRights rights;
    private final JsonMapper json;

    Filings(FilingMapper mapper, PledgedRights rights, JsonMapper json) {
        this.mapper = mapper;
        this.rights = rights;
        this.json = json;
    }

    Filing facts(Registration registration, FilingForm form, Collection<String> marks, LocalDate on) {
        return new Filing(
                registration.type(),
                on,
                registration.securedAmount(),
                registration.contractSignedOn(),
                registration.debtTo(),
                registration.appraised(),
                registration.appraisalBaseDate(),
                form,
                rights.facts(registration, on),
                Set.copyOf(marks),
                registration.state().secures() ? registration.registeredOn() : null,
                null,
                false);
    }

    void keep(
            Registration registration,
            FilingForm form,
            List<RegistrationFinding> found,
            long byUser,
            LocalDateTime at) {
        String codes = Codes.join(found.stream().map(RegistrationFinding::rule).toList());
        mapper.insert(registration.no(), json.writeValueAsString(form), codes, byUser, at);
    }

    /** What was declared last; the usual declarations before anything was filed. */
    FilingForm form(Registration registration) {
        return mapper.last(registration.no())
                .map(row -> json.readValue(row.form(), FilingForm.class))
                .orElseGet(() -> FilingForm.usual(registration.type(), registration.appraised()));
    }

    /** What the rules found when it was filed last. */
    List<RegistrationFinding> found(Registration registration) {
        FilingForm form = form(registration);
        return mapper.last(registration.no()).stream()
                .flatMap(row -> Codes.split(row.foundCodes()).stream())
                .map(rule -> RegistrationRules.finding(rule, form))
                .toList();
    }
}
