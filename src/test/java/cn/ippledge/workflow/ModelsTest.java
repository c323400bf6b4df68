package cn.ippledge.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.collateral.DisposalEvent;
import cn.ippledge.collateral.PledgeEvent;
import cn.ippledge.collateral.ValuationEvent;
import cn.ippledge.compensation.ClaimEvent;
import cn.ippledge.compensation.PartnerDueEvent;
import cn.ippledge.compensation.RecoveryEvent;
import cn.ippledge.financing.FinancingEvent;
import cn.ippledge.loan.LoanEvent;
import cn.ippledge.policy.PolicyEvent;
import cn.ippledge.shared.Role;
import cn.ippledge.subsidy.SubsidyEvent;
import cn.ippledge.workflow.step.Steps;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.event.EventListener;

/** What every process model has to keep to; a model that runs may still be one that nobody can trust or read. */
class ModelsTest {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("'[^']*'|[A-Za-z_][\\w.]*(\\()?");
    private static final Set<String> WORDS = Set.of("and", "or", "not", "execution.processBusinessKey");
    private static final Set<String> MODEL_BEANS = Set.of(
            "bankInvitations.unanswered", "expertPanel.seats", "refundTransfers.open", "refundTransfers.announced");
    private static final Set<String> STEPS_BY_THEMSELVES = Set.of(
            "expireInvitations",
            "expireOffer",
            "abandonFiling",
            "endNotice",
            "endPublicity",
            "lapseClaim",
            "closeClaimPublicity");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    static Stream<Path> models() throws IOException {
        return Files.list(Path.of("bpmn/process")).filter(p -> p.toString().endsWith(".bpmn"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void usesOnlyListedVariables(Path model) throws IOException {
        Set<String> unknown = new TreeSet<>();
        Matcher expressions = EXPRESSION.matcher(Files.readString(model));
        while (expressions.find()) {
            Matcher names = NAME.matcher(expressions.group(1));
            while (names.find()) {
                String name = names.group().replace("(", "");
                if (name.startsWith("'") || WORDS.contains(name) || MODEL_BEANS.contains(name)) continue;
                if (!Variables.ALL.contains(name) && !STEPS_BY_THEMSELVES.contains(name)) unknown.add(name);
            }
        }
        assertThat(unknown).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void carriesNoCode(Path model) throws IOException {
        BpmnModelInstance instance = read(model);
        assertThat(instance.getModelElementsByType(ScriptTask.class)).isEmpty();
        assertThat(Files.readString(model))
                .doesNotContain("camunda:class", "camunda:script", "camunda:expression", "camunda:formKey")
                .doesNotContain("formData", "executionListener", "taskListener", "inputOutput", "DOCTYPE");
        assertThat(instance.getModelElementsByType(ServiceTask.class)).allSatisfy(task -> {
            String bean = task.getCamundaDelegateExpression();
            assertThat(STEPS_BY_THEMSELVES).contains(bean.substring(2, bean.length() - 1));
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyUserTaskNamesOneGroupByRoleAndOrganisation(Path model) {
        assertThat(read(model).getModelElementsByType(UserTask.class))
                .isNotEmpty()
                .allSatisfy(task -> {
                    assertThat(task.getCamundaCandidateGroups()).matches("[A-Z_]+@\\$\\{[a-zA-Z]+}");
                    String role = task.getCamundaCandidateGroups().split("@")[0];
                    assertThat(Arrays.stream(Role.values()).map(Enum::name)).contains(role);
                });
    }

    @ParameterizedTest
    @MethodSource("models")
    void isDatedKeptAndLabelled(Path model) {
        BpmnModelInstance instance = read(model);
        Process process =
                instance.getModelElementsByType(Process.class).iterator().next();
        assertThat(model.getFileName()).hasToString(process.getId() + ".bpmn");
        assertThat(process.getCamundaVersionTag()).isNotBlank();
        assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
        assertThat(process.getName()).containsPattern(HAN);
        assertThat(instance.getModelElementsByType(FlowNode.class)).allSatisfy(node -> {
            assertThat(node.getId()).matches("[a-z][A-Za-z]+");
            assertThat(node.getName()).as(node.getId()).containsPattern(HAN);
        });
        assertThat(instance.getModelElementsByType(ExclusiveGateway.class))
                .flatExtracting(ExclusiveGateway::getOutgoing)
                .allSatisfy(flow -> {
                    assertThat(flow.getName()).as(flow.getId()).containsPattern(HAN);
                    assertThat(flow.getConditionExpression()).as(flow.getId()).isNotNull();
                });
    }

    @ParameterizedTest
    @MethodSource("models")
    void isDrawnCompletely(Path model) {
        BpmnModelInstance instance = read(model);
        List<FlowElement> drawn = new ArrayList<>(instance.getModelElementsByType(FlowNode.class));
        drawn.addAll(instance.getModelElementsByType(SequenceFlow.class));
        assertThat(drawn)
                .allSatisfy(element -> assertThat((Object) instance.getModelElementById(element.getId() + "_di"))
                        .as("picture of %s", element.getId())
                        .isNotNull());
    }

    @Test
    void everyUserTaskHasItsNameAndItsTimeLimitInTheCode() throws Exception {
        Set<String> modelled = new TreeSet<>();
        for (Path model : models().toList())
            read(model).getModelElementsByType(UserTask.class).forEach(task -> modelled.add(task.getId()));
        Set<String> named = new TreeSet<>();
        for (Field field : Steps.class.getDeclaredFields()) named.add((String) field.get(null));
        assertThat(named).isEqualTo(modelled);
        assertThat(StepRules.WORKDAYS.keySet()).isEqualTo(modelled);
    }

    @Test
    void everyEventOfTheChainMovesAProcessOrIsKnownNotTo() {
        Set<Class<?>> heard = Stream.of(
                        Correlation.class,
                        LoanCorrelation.class,
                        DisposalCorrelation.class,
                        PolicyCorrelation.class,
                        SubsidyCorrelation.class,
                        ClaimCorrelation.class,
                        RecoveryCorrelation.class,
                        PartnerDueCorrelation.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(EventListener.class))
                .map(method -> method.getParameterTypes()[0])
                .collect(Collectors.toSet());
        Set<Class<?>> known = new HashSet<>(Correlation.NO_MOVE);
        known.addAll(LoanCorrelation.NO_MOVE);
        known.addAll(SubsidyCorrelation.NO_MOVE);
        known.addAll(ClaimCorrelation.NO_MOVE);
        for (Class<?> family : List.of(
                FinancingEvent.class,
                ValuationEvent.class,
                PledgeEvent.class,
                LoanEvent.class,
                DisposalEvent.class,
                PolicyEvent.class,
                SubsidyEvent.class,
                ClaimEvent.class,
                RecoveryEvent.class,
                PartnerDueEvent.class))
            for (Class<?> event : family.getPermittedSubclasses())
                assertThat(heard.contains(event) ^ known.contains(event))
                        .as("%s is heard or listed, and not both", event)
                        .isTrue();
    }

    private static BpmnModelInstance read(Path model) {
        return Bpmn.readModelFromFile(model.toFile());
    }
}
