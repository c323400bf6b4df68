package cn.ippledge.party;

import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Identifiers;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.shared.Stale;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The enterprises: they register themselves, keep their own figures, and are found by the offices of their region. */
@Service
public class Enterprises {

    private final EnterpriseMapper mapper;
    private final EnterpriseAdmission admission;
    private final UserMapper userMapper;
    private final Users users;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final Clock clock;

    Enterprises(
            EnterpriseMapper mapper,
            EnterpriseAdmission admission,
            UserMapper userMapper,
            Users users,
            Passwords passwords,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.admission = admission;
        this.userMapper = userMapper;
        this.users = users;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** {@code text} is part of a name, a credit code or a town. */
    public record Filter(SizeClass sizeClass, Industry industry, boolean firstLoan, boolean startUp, String text) {
        Filter forLike() {
            return new Filter(sizeClass, industry, firstLoan, startUp, LikePattern.containing(text));
        }
    }

    /** Self-registration of an enterprise with its first person, who enters and signs for it. */
    public record RegisterEnterprise(EnterpriseData enterprise, String login, String userName, String password) {}

    public record UpdateEnterprise(PartyId id, EnterpriseData data, int version) {}

    @Transactional(readOnly = true)
    public Enterprise get(PartyId id) {
        return mapper.find(id).orElseThrow(() -> new NotFound(id));
    }

    /** The same for a person: an enterprise outside one's sight does not exist. */
    @Transactional(readOnly = true)
    public Enterprise get(PartyId id, Actor actor) {
        return mapper.findVisible(id, actor.scope()).orElseThrow(() -> new NotFound(id));
    }

    /** Size, first loan and start-up as they stood on the day. */
    @Transactional(readOnly = true)
    public Standing standing(PartyId id, LocalDate day) {
        return mapper.standing(id, day).orElseThrow(() -> new NotFound(id));
    }

    @Transactional(readOnly = true)
    public Optional<Enterprise> findByCreditCode(String creditCode) {
        return mapper.findByCreditCode(
                Identifiers.check(Identifiers.Kind.USCC, creditCode).normalized());
    }

    @Transactional(readOnly = true)
    public Page<Enterprise> search(Filter filter, Page.Request page, Actor actor) {
        Filter like = filter.forLike();
        return page.of(
                mapper.search(like, actor.scope(), page.offset(), page.size()), mapper.count(like, actor.scope()));
    }

    @Transactional
    public PartyId register(RegisterEnterprise command) {
        PartyId id = admission.admit(command.enterprise().checked(today()));
        User user = NewUser.active(command.login(), command.userName(), id).insert(userMapper);
        passwords.set(user, command.password());
        userMapper.replaceRoles(user.id(), Set.of(Role.ENTERPRISE_CLERK, Role.ENTERPRISE_PRINCIPAL));
        audit.record(users.actor(user.login()), "party.enterprise.register", Enterprise.caseNo(id), null, get(id));
        return id;
    }

    /** The credit code and the region stay: another code is another enterprise, and a move ends the region's business. */
    @Transactional
    public Enterprise update(UpdateEnterprise command, Actor actor) {
        actor.require(Role.ENTERPRISE_CLERK, Role.ENTERPRISE_PRINCIPAL).requireAt(command.id());
        EnterpriseData data = command.data().checked(today());
        Enterprise before = get(command.id());
        if (!before.creditCode().equals(data.creditCode()) || !before.region().equals(data.region()))
            throw new Rejected(PartyReason.IDENTITY_FIXED);
        if (mapper.update(command.id(), data, data.sizeClass(), command.version()) == 0) throw new Stale(before.name());
        mapper.keepStanding(command.id(), data, data.sizeClass(), today());
        mapper.rename(command.id(), data.name());
        Enterprise after = get(command.id());
        audit.record(actor, "party.enterprise.update", Enterprise.caseNo(after.id()), before, after);
        return after;
    }

    /** @param isNew false when it was there already, be it since the same moment */
    public record Imported(PartyId id, boolean isNew) {}

    /** Opening balances: an enterprise that is there already is left as it is, whatever the sheet says. */
    @Transactional
    public Imported importOne(EnterpriseData data, Actor actor) {
        actor.require(Role.CENTER_CLERK);
        EnterpriseData stored = data.checked(today());
        if (!stored.region().equals(actor.region())) throw Rejected.field("region", CommonReason.OTHER_ORGANISATION);
        Optional<Enterprise> known = mapper.findByCreditCode(stored.creditCode());
        if (known.isPresent()) return new Imported(known.get().id(), false);
        PartyId id = admission.add(stored);
        audit.record(actor, "party.enterprise.import", Enterprise.caseNo(id), null, get(id));
        return new Imported(id, true);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
