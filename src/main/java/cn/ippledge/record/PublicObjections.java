package cn.ippledge.record;

import cn.ippledge.record.seal.Merkle;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Rejected;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Objections that anybody leaves on a public page, without signing in. The module that owns the case has checked that it is
 * published, and gives an objection its effect once the clerk finds it admissible.
 */
@Service
@Transactional
public class PublicObjections {

    /** So many from one address and to one case in a day; more is no objection but spam. */
    static final int OF_ONE_ADDRESS = 5;

    static final int TO_ONE_CASE = 50;
    private static final int REASON = 500;

    private final PublicObjectionMapper mapper;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PublicObjections(PublicObjectionMapper mapper, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param about the enterprise, for those who are told
     * @param address where it came from; only its digest is kept
     */
    public void leave(LeaveObjection said, RegionCode region, String about, String address) {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS), dayAgo = now.minusDays(1);
        String sender = digest(address);
        if (mapper.leftBy(sender, dayAgo) >= OF_ONE_ADDRESS || mapper.leftFor(said.caseNo(), dayAgo) >= TO_ONE_CASE)
            throw new Rejected(RecordReason.OBJECTION_TOO_MANY);
        mapper.insert(said, sender, now);
        // The trail is kept for ever; name and number are not needed for ever.
        audit.system("objection.leave", said.caseNo(), null, new Left(said.caseNo()));
        events.publishEvent(new ObjectionLeft(said.caseNo(), region, about));
    }

    record Left(String caseNo) {}

    /** Of a case that the caller has checked. */
    @Transactional(readOnly = true)
    public List<PublicObjection> ofCase(String caseNo) {
        return mapper.ofCase(caseNo);
    }

    /** Nothing is paid while somebody waits for an answer. */
    @Transactional(readOnly = true)
    public void requireAnswered(String caseNo) {
        long waiting = mapper.waiting(caseNo);
        if (waiting > 0) throw new Rejected(RecordReason.OBJECTION_UNANSWERED, waiting);
    }

    /** The clerk's word, in a case and by a person that the caller has checked. */
    public PublicObjection decide(String caseNo, long id, boolean admissible, String reason, Actor actor) {
        PublicObjection objection = mapper.find(caseNo, id).orElseThrow(() -> new NotFound(id));
        String word = reason == null ? "" : reason.strip();
        if (!admissible && word.isEmpty()) throw Rejected.field("reason", CommonReason.REQUIRED);
        if (word.length() > REASON) throw Rejected.field("reason", CommonReason.TOO_LONG, REASON);
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        if (mapper.decide(id, admissible, word, actor.userId(), now) == 0)
            throw new Rejected(RecordReason.OBJECTION_ANSWERED);
        audit.record(
                actor,
                admissible ? "objection.admit" : "objection.dismiss",
                caseNo,
                null,
                new Answered(id, admissible, word));
        return objection;
    }

    record Answered(long objection, boolean admissible, String opinion) {}

    private static String digest(String address) {
        byte[] bytes = String.valueOf(address).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Merkle.sha256().digest(bytes));
    }
}
