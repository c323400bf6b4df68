package cn.ippledge.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.when;

import cn.ippledge.collateral.Disposals;
import cn.ippledge.collateral.Pledges;
import cn.ippledge.collateral.Valuations;
import cn.ippledge.compensation.ClaimDecisions;
import cn.ippledge.compensation.ClaimPublicity;
import cn.ippledge.compensation.Claims;
import cn.ippledge.compensation.PartnerDues;
import cn.ippledge.compensation.Refunds;
import cn.ippledge.compensation.Reversals;
import cn.ippledge.financing.Applications;
import cn.ippledge.financing.CreditDecisions;
import cn.ippledge.financing.Matching;
import cn.ippledge.loan.LoanSummaries;
import cn.ippledge.party.Organisation;
import cn.ippledge.party.Parties;
import cn.ippledge.party.Region;
import cn.ippledge.party.Regions;
import cn.ippledge.policy.PolicyDrafts;
import cn.ippledge.policy.WorkCalendar;
import cn.ippledge.shared.CaseEvent;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.subsidy.Subsidies;
import cn.ippledge.subsidy.SubsidyPublicity;
import cn.ippledge.testing.TestClock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;

/** A process is driven as in life: by events published in a transaction, and by timers that run out. */
@SpringJUnitConfig(ProcessTestContext.class)
@TestPropertySource(properties = "engine.job-executor=false")
abstract class ProcessTestCase {

    static final RegionCode YANHU = new RegionCode("140802");
    static final PartyId ENTERPRISE = new PartyId(101);
    static final PartyId CENTER = new PartyId(201);
    static final PartyId BANK = new PartyId(301);
    static final PartyId OTHER_BANK = new PartyId(302);
    static final PartyId HEAD_OFFICE = new PartyId(300);
    static final PartyId FIRM = new PartyId(401);
    static final PartyId IP_OFFICE = new PartyId(501);
    static final PartyId FISCAL = new PartyId(601);
    static final PartyId EXPERTS = new PartyId(701);
    static final long SOMEBODY = 7;

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @MockitoBean
    Parties parties;

    @MockitoBean
    Regions regions;

    @MockitoBean
    WorkCalendar calendar;

    @MockitoBean
    Applications applications;

    @MockitoBean
    Matching matching;

    @MockitoBean
    CreditDecisions credit;

    @MockitoBean
    PolicyDrafts policyDrafts;

    @MockitoBean
    Valuations valuations;

    @MockitoBean
    Pledges pledges;

    @MockitoBean
    Disposals disposals;

    @MockitoBean
    LoanSummaries loans;

    @MockitoBean
    Subsidies subsidies;

    @MockitoBean
    SubsidyPublicity publicity;

    @MockitoBean
    Claims claims;

    @MockitoBean
    ClaimDecisions claimDecisions;

    @MockitoBean
    ClaimPublicity claimPublicity;

    @MockitoBean
    Refunds refunds;

    @MockitoBean
    Reversals reversals;

    @MockitoBean
    PartnerDues partnerDues;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    TaskMapper tasks;

    @Autowired
    Resumption resumption;

    String caseNo;

    @BeforeEach
    void prepareTheWorld() {
        caseNo = prefix() + "-2026-%06d".formatted(NUMBERS.incrementAndGet());
        when(parties.organisation(any())).thenAnswer(call -> organisation(call.getArgument(0)));
        when(parties.center(YANHU)).thenReturn(CENTER);
        when(parties.ipOffice(YANHU)).thenReturn(IP_OFFICE);
        Organisation fiscal = organisation(FISCAL);
        when(parties.ofKind(OrganisationKind.FISCAL, YANHU)).thenReturn(List.of(fiscal));
        Organisation experts = organisation(EXPERTS);
        when(parties.ofKind(OrganisationKind.EXPERT_POOL, YANHU)).thenReturn(List.of(experts));
        when(regions.all()).thenReturn(List.of(new Region(YANHU, "Yanhu", "Yanhu")));
        when(calendar.due(any(), anyInt())).thenReturn(TestClock.START.plusDays(7));
    }

    abstract String prefix();

    private static Organisation organisation(PartyId id) {
        return new Organisation(id, OrganisationKind.ENTERPRISE, "Organisation " + id, "-", YANHU, null, null, true, 0);
    }

    void happens(CaseEvent event) {
        transaction.executeWithoutResult(tx -> events.publishEvent(event));
    }

    /** The steps that wait for people now, as {@code step@ROLE@organisation}. */
    List<String> waiting() {
        return tasks.ofCase(caseNo).stream()
                .filter(Task::open)
                .map(task -> task.step() + "@" + task.candidateRole() + "@" + task.organisation())
                .toList();
    }

    Task last(String step) {
        return tasks.ofCase(caseNo).stream()
                .filter(task -> task.step().equals(step))
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    void assertWaitsFor(String... groups) {
        assertThat(waiting()).containsExactlyInAnyOrder(groups);
    }

    void assertEnded() {
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNo)
                        .count())
                .as("running processes of %s", caseNo)
                .isZero();
        assertThat(waiting()).isEmpty();
    }

    void assertWaitsAt(String activity) {
        assertThat(runtime.getActiveActivityIds(instance())).contains(activity);
    }

    /** The one timer of the case. */
    Job timer() {
        return management
                .createJobQuery()
                .processInstanceId(instance())
                .timers()
                .singleResult();
    }

    void timeRunsOut() {
        management.executeJob(timer().getId());
    }

    private String instance() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo)
                .singleResult()
                .getId();
    }
}
