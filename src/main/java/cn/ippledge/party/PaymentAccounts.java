package cn.ippledge.party;

import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.shared.Stale;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where public money is paid to. One person proposes an account; it is in force when another person who may sign for the
 * organisation, or the finance center of its region, types the number again from the paper.
 */
@Service
public class PaymentAccounts {

    private static final Role[] HOLDERS = {
        Role.ENTERPRISE_CLERK,
        Role.ENTERPRISE_PRINCIPAL,
        Role.BANK_MANAGER,
        Role.BANK_APPROVER,
        Role.BANK_POSTLOAN,
        Role.GUARANTOR,
        Role.INSURER
    };
    private static final Role[] SIGNERS = {Role.ENTERPRISE_PRINCIPAL, Role.BANK_APPROVER, Role.GUARANTOR, Role.INSURER};
    private static final Role[] CENTER = {Role.CENTER_CLERK, Role.CENTER_REVIEWER};

    private final PaymentAccountMapper mapper;
    private final OrganisationMapper organisations;
    private final Parties parties;
    private final AuditTrail audit;
    private final Clock clock;

    PaymentAccounts(
            PaymentAccountMapper mapper,
            OrganisationMapper organisations,
            Parties parties,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.organisations = organisations;
        this.parties = parties;
        this.audit = audit;
        this.clock = clock;
    }

    /** The number may be typed in groups; it is kept as digits. */
    public record ProposeAccount(String accountName, String accountNo, String bankName) {

        public ProposeAccount {
            accountName = EntryText.required("accountName", accountName, 200);
            accountNo = number("accountNo", accountNo);
            bankName = EntryText.required("bankName", bankName, 200);
        }

        /** Company accounts have no check digit, so only the form can be tested. */
        private static String number(String field, String typed) {
            String digits = EntryText.required(field, typed, 60).replaceAll("[\\s-]", "");
            if (!digits.matches("\\d{8,32}")) throw Rejected.field(field, PartyReason.ACCOUNT_NUMBER_FORMAT);
            return digits;
        }

        @Override
        public String toString() {
            return "ProposeAccount[accountNo=" + PaymentAccount.mask(accountNo) + "]";
        }
    }

    /** The account in force, with its full number: for payments, never for a screen. */
    @Transactional(readOnly = true)
    public Optional<PaymentAccount> of(PartyId organisation) {
        return mapper.confirmed(organisation)
                .map(row -> new PaymentAccount(
                        row.id(),
                        row.organisation(),
                        row.accountName(),
                        row.accountNo(),
                        row.bankName(),
                        row.decidedAt()));
    }

    /** The accounts of one's own organisation, newest first. */
    @Transactional(readOnly = true)
    public List<AccountChange> own(Actor actor) {
        actor.require(HOLDERS);
        return mapper.history(actor.organisation()).stream()
                .map(PaymentAccountMapper.Row::masked)
                .toList();
    }

    /** What waits for the finance center of the region. */
    @Transactional(readOnly = true)
    public List<AccountChange> proposed(Actor actor) {
        actor.require(CENTER);
        return mapper.proposedIn(actor.region()).stream()
                .map(PaymentAccountMapper.Row::masked)
                .toList();
    }

    /** Takes the place of a proposal that still waits. */
    @Transactional
    public long propose(ProposeAccount command, Actor actor) {
        actor.require(HOLDERS);
        requireOwnName(command.accountName(), actor);
        organisations.lock(actor.organisation());
        LocalDateTime now = LocalDateTime.now(clock);
        mapper.replace(actor.organisation(), AccountChange.State.PROPOSED, now);
        GeneratedId key = new GeneratedId();
        mapper.insert(command, actor, now, key);
        audit.record(actor, "party.account.propose", caseNo(key.getId()), null, shown(key.getId()));
        return key.getId();
    }

    @Transactional
    public void confirm(long id, String accountNo, String opinion, Actor actor) {
        PaymentAccountMapper.Row row = decidable(id, actor);
        String digits = accountNo == null ? "" : accountNo.replaceAll("[\\s-]", "");
        if (!digits.equals(row.accountNo())) throw Rejected.field("accountNo", PartyReason.ACCOUNT_NUMBER_DIFFERS);
        mapper.replace(row.organisation(), AccountChange.State.CONFIRMED, LocalDateTime.now(clock));
        decide(row, AccountChange.State.CONFIRMED, EntryText.optional("opinion", opinion, 500), actor);
    }

    @Transactional
    public void reject(long id, String opinion, Actor actor) {
        PaymentAccountMapper.Row row = decidable(id, actor);
        decide(row, AccountChange.State.REJECTED, EntryText.required("opinion", opinion, 500), actor);
    }

    /** Public money goes to the organisation itself, or to the bank that a branch belongs to. */
    private void requireOwnName(String accountName, Actor actor) {
        boolean own = parties.line(actor.organisation()).stream()
                .map(id -> parties.organisation(id).name())
                .anyMatch(name -> plain(name).equals(plain(accountName)));
        if (!own)
            throw Rejected.field(
                    "accountName",
                    PartyReason.ACCOUNT_NAME_DIFFERS,
                    parties.organisation(actor.organisation()).name());
    }

    private PaymentAccountMapper.Row decidable(long id, Actor actor) {
        PaymentAccountMapper.Row row = mapper.find(id).orElseThrow(() -> new NotFound(id));
        boolean own = row.organisation().equals(actor.organisation());
        boolean center = actor.kind() == OrganisationKind.CENTER && row.region().equals(actor.region());
        if (!own && !center) throw new NotFound(id);
        if (!actor.hasAny(own ? SIGNERS : CENTER)) throw new Denied(CommonReason.ROLE_REQUIRED);
        actor.requireOtherThan(row.proposedBy());
        // Decisions about one organisation's accounts queue here; the one that waited must see what was decided.
        organisations.lock(row.organisation());
        if (mapper.find(id).orElseThrow().state() != AccountChange.State.PROPOSED)
            throw new Stale(PartyReason.ACCOUNT_DECIDED, PaymentAccount.mask(row.accountNo()));
        return row;
    }

    private void decide(PaymentAccountMapper.Row row, AccountChange.State state, String opinion, Actor actor) {
        boolean byCenter = !row.organisation().equals(actor.organisation());
        mapper.decide(row.id(), state, opinion, byCenter, actor, LocalDateTime.now(clock));
        String command = state == AccountChange.State.CONFIRMED ? "party.account.confirm" : "party.account.reject";
        audit.record(actor, command, caseNo(row.id()), row.masked(), shown(row.id()));
    }

    private AccountChange shown(long id) {
        return mapper.find(id).orElseThrow().masked();
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    private static String caseNo(long id) {
        return "PA-" + id;
    }
}
