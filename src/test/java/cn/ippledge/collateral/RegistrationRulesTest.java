package cn.ippledge.collateral;

import static cn.ippledge.collateral.FilingFixture.filing;
import static cn.ippledge.collateral.RightType.COPYRIGHT;
import static cn.ippledge.collateral.RightType.PATENT;
import static cn.ippledge.collateral.RightType.TRADEMARK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.shared.Reason;
import cn.ippledge.shared.Rejected;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationRulesTest {

    /** Rule, types, stage and severity as the registries' rules were collected. */
    private static final String FACTS =
            """
            PAT-01 PATENT REGISTER REFUSE
            PAT-02 PATENT REGISTER REFUSE
            PAT-03 PATENT REGISTER REFUSE
            PAT-04 PATENT REGISTER REFUSE
            PAT-05 PATENT REGISTER REFUSE
            PAT-06 PATENT REGISTER REFUSE
            PAT-07 PATENT REGISTER REFUSE
            PAT-08 PATENT REGISTER REFUSE
            PAT-09 PATENT REGISTER REFUSE
            PAT-10 PATENT REGISTER REFUSE_UNLESS_DECLARED
            PAT-11 PATENT REGISTER REFUSE_UNLESS_DECLARED
            PAT-12 PATENT REGISTER REFUSE
            TM-01 TRADEMARK REGISTER REFUSE
            TM-02 TRADEMARK REGISTER REFUSE
            TM-03 TRADEMARK REGISTER REFUSE
            TM-04 TRADEMARK REGISTER REFUSE
            TM-05 TRADEMARK REGISTER REFUSE
            TM-06 TRADEMARK SUBMIT CORRECT
            TM-07 TRADEMARK SUBMIT CORRECT
            TM-08 TRADEMARK SUBMIT CORRECT
            TM-09 TRADEMARK SUBMIT CORRECT
            CR-01 COPYRIGHT REGISTER REFUSE
            CR-02 COPYRIGHT REGISTER REFUSE
            CR-03 COPYRIGHT REGISTER REFUSE
            CR-04 COPYRIGHT REGISTER REFUSE
            CR-05 COPYRIGHT REGISTER REFUSE
            CR-06 COPYRIGHT REGISTER REFUSE
            CR-07 COPYRIGHT SUBMIT NOT_ACCEPTED
            CR-08 COPYRIGHT SUBMIT NOT_ACCEPTED
            CR-09 COPYRIGHT SUBMIT NOT_ACCEPTED
            CR-10 COPYRIGHT SUBMIT NOT_ACCEPTED
            PV-01 PLANT_VARIETY REGISTER REFUSE
            PV-02 PLANT_VARIETY REGISTER REFUSE
            IC-01 IC_LAYOUT REGISTER REFUSE
            IC-02 IC_LAYOUT REGISTER REFUSE
            COM-01 EVERY SUBMIT CORRECT
            COM-02 EVERY SUBMIT CORRECT
            COM-03 EVERY SUBMIT CORRECT
            COM-04 EVERY SUBMIT CORRECT
            COM-05 EVERY SUBMIT CORRECT
            COM-06 EVERY SUBMIT CORRECT
            COM-07 EVERY SUBMIT WARN
            COM-08 EVERY SUBMIT WARN
            COM-09 EXCEPT_PATENT SUBMIT WARN_RANKED
            COM-10 EVERY SUBMIT CORRECT
            COM-11 EVERY SUBMIT WARN
            COM-12 EVERY SUBMIT CORRECT
            COM-13 EVERY DISBURSE BLOCK
            COM-14 EVERY DURING BLOCK
            """;

    @Test
    void thereAreTheFortyNineRulesWithTheirTypesStagesAndSeverities() {
        assertThat(RegistrationRules.ALL)
                .hasSize(49)
                .extracting(rule -> rule.id() + " " + types(rule) + " " + rule.stage() + " " + rule.severity())
                .containsExactlyInAnyOrder(FACTS.strip().split("\\R"));
    }

    @ParameterizedTest
    @EnumSource(RightType.class)
    void usualFilingHasNoFinding(RightType type) {
        assertThat(RegistrationRules.findings(filing(type).build(), RuleStage.values()))
                .isEmpty();
    }

    @Test
    void ruleOfOneTypeIsNotAskedForAnother() {
        Filing mark = filing(TRADEMARK).debtTo("2036-01-01").build();
        assertThat(RegistrationRules.findings(mark, RuleStage.REGISTER)).isEmpty();
    }

    @Test
    void findingCarriesRuleSeverityMessageAndArticle() {
        Filing twice = filing(PATENT).pledgedElsewhere(1, 0).build();
        assertThat(RegistrationRules.findings(twice, RuleStage.REGISTER))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.rule()).isEqualTo("PAT-09");
                    assertThat(found.severity()).isEqualTo(RuleSeverity.REFUSE);
                    assertThat(found.messageKey()).isEqualTo("reason.PAT-09");
                    assertThat(found.articleKey()).isEqualTo("article.PAT-09");
                    assertThat(found.stops()).isTrue();
                });
    }

    @Test
    void warningsStopNothingAndAnEarlierPledgeOnlyUntilItIsDisclosed() {
        FilingFixture second =
                filing(COPYRIGHT).stating(FilingStatement.FORFEITURE_CLAUSE).pledgedElsewhere(1, 1);
        assertThatThrownBy(() -> refuse(second)).isInstanceOfSatisfying(Rejected.class, refusal -> assertThat(
                        refusal.fields())
                .extracting(field -> field.field() + " " + field.reason().name())
                .containsExactly("statements COM-09"));
        refuse(second.stating(FilingStatement.EARLIER_PLEDGE_DISCLOSED));
    }

    @Test
    void everyStoppingFindingIsNamedAtItsFieldAtOnce() {
        FilingFixture poor = filing(TRADEMARK)
                .without(FiledDocument.PLEDGE_CONTRACT)
                .without(ContractContent.RIGHT_NUMBERS)
                .notStating(FilingStatement.SIMILAR_MARKS_INCLUDED);
        assertThatThrownBy(() -> refuse(poor))
                .isInstanceOfSatisfying(Rejected.class, refusal -> assertThat(refusal.fields())
                        .extracting(Rejected.Field::reason)
                        .extracting(Reason::name)
                        .containsExactly("TM-06", "TM-08", "TM-09", "COM-01"));
    }

    @Test
    void groundsOfATypeAreItsRefusalsAndDefectsWhatMayBeSentBack() {
        assertThat(RegistrationRules.refusalGrounds(COPYRIGHT))
                .containsExactly("CR-01", "CR-02", "CR-03", "CR-04", "CR-05", "CR-06");
        assertThat(RegistrationRules.refusalGrounds(PATENT)).hasSize(12).contains("PAT-10", "PAT-11");
        assertThat(RegistrationRules.defects(TRADEMARK))
                .contains("TM-06", "TM-07", "TM-08", "TM-09", "COM-01", "COM-12")
                .doesNotContain("TM-01", "COM-07", "COM-09");
    }

    @ParameterizedTest
    @ValueSource(strings = {"collateral-pledges.properties", "collateral-pledges_en.properties"})
    void everyRuleHasItsTextAndArticle(String file) throws IOException {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages", file))) {
            messages.load(reader);
        }
        for (RegistrationRule rule : RegistrationRules.ALL) {
            assertThat(messages.getProperty("reason." + rule.id()))
                    .as(rule.id())
                    .isNotBlank();
            assertThat(messages.getProperty("article." + rule.id()))
                    .as(rule.id())
                    .isNotBlank();
        }
    }

    private static void refuse(FilingFixture filing) {
        RegistrationRules.refuseStopping(RegistrationRules.findings(filing.build(), RuleStage.SUBMIT));
    }

    private static String types(RegistrationRule rule) {
        List<RightType> types = List.copyOf(rule.appliesTo());
        if (types.size() == 5) return "EVERY";
        if (types.size() == 4 && !types.contains(PATENT)) return "EXCEPT_PATENT";
        return types.size() == 1 ? types.get(0).name() : types.toString();
    }
}
