package cn.ippledge.financing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApplicationTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 10, 10, 0);
    private static final PartyId ENTERPRISE = new PartyId(1), BANK = new PartyId(2), FIRM = new PartyId(3);

    private final Application submitted = Application.draft("FA-2026-000001", ENTERPRISE, new RegionCode("140802"), NOW)
            .submitted(NOW);

    private Application inDueDiligence() {
        return submitted.passed().invited().takenBy(BANK).assignedTo(FIRM).valuationSigned();
    }

    @Test
    void goesFromDraftToContract() {
        Terms terms = new Terms(Money.of("1000000"), 12, Rate.of("0.0345"), RepaymentMethod.BULLET);
        Application contracted = inDueDiligence()
                .proposed()
                .offered(terms, LocalDate.of(2026, 3, 24))
                .offerAccepted()
                .signed("HT-1", LocalDate.of(2026, 3, 20));

        assertThat(contracted.state()).isEqualTo(ApplicationState.CONTRACTED);
        assertThat(contracted.bank()).isEqualTo(BANK);
        assertThat(contracted.evaluator()).isEqualTo(FIRM);
        FinancingEvent.ContractSigned signed = contracted.contractSigned(9, List.of("PR-2026-000001"));
        assertThat(signed.principal()).isEqualTo(Money.of("1000000"));
        assertThat(signed.securedAmount()).isEqualTo(Money.of("1000000"));
        assertThat(signed.repaymentMethod()).isEqualTo("BULLET");
        assertThat(signed.registrations()).containsExactly("PR-2026-000001");
    }

    @Test
    void aSupplementResumesAtTheStepThatAsked() {
        Application early = submitted.supplementAsked("缺营业执照");
        assertThat(early.resumeAt()).isEqualTo(ApplicationState.ELIGIBILITY);
        assertThat(early.askedFor()).isEqualTo("缺营业执照");
        assertThat(early.rightsFixed()).isFalse();
        assertThat(early.supplemented().state()).isEqualTo(ApplicationState.ELIGIBILITY);

        Application late = inDueDiligence().supplementAsked("缺纳税证明");
        assertThat(late.rightsFixed()).isTrue();
        assertThat(late.supplemented().state()).isEqualTo(ApplicationState.DUE_DILIGENCE);
        assertThat(late.supplemented().resumeAt()).isNull();
        assertThat(late.supplemented().askedFor()).isNull();
    }

    @Test
    void aFirmThatDeclinesIsForgotten() {
        Application declined =
                submitted.passed().invited().takenBy(BANK).assignedTo(FIRM).valuationDeclined();
        assertThat(declined.state()).isEqualTo(ApplicationState.EVALUATOR_ASSIGNMENT);
        assertThat(declined.evaluator()).isNull();
    }

    @Test
    void anEndedApplicationDoesNotMoveAgain() {
        Application withdrawn = submitted.withdrawn("另有安排");
        assertThat(withdrawn.endReason()).isEqualTo("另有安排");
        assertThat(withdrawn.withdrawable()).isFalse();
        assertThatThrownBy(() -> withdrawn.cancelled("x")).isInstanceOf(Rejected.class);
        assertThatThrownBy(withdrawn::passed).isInstanceOf(Rejected.class);
    }
}
