package cn.ippledge.collateral;

import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Rejected;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 质物处置市场. Rights for sale for the world to see, without login, and what interested people leave, for the bank and the
 * finance center of the case alone.
 */
@Service
@Transactional
public class Market {

    /** So many from one address and for one right in a day; more is no interest but spam. */
    static final int OF_ONE_ADDRESS = 5;

    static final int FOR_ONE_RIGHT = 50;

    private static final int NAME = 60;
    private static final int MESSAGE = 500;
    private static final int CODE_BYTES = 8;
    /** A mobile number or a landline with its area code. */
    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}");

    private static final SecureRandom RANDOM = new SecureRandom();

    private final MarketMapper mapper;
    private final DisposalDesk desk;
    private final AuditTrail audit;

    Market(MarketMapper mapper, DisposalDesk desk, AuditTrail audit) {
        this.mapper = mapper;
        this.desk = desk;
        this.audit = audit;
    }

    /** The signed valuation tells in which range each right is listed; it shows up once it may be sold. */
    void list(String disposalNo, Valuation valuation, List<IpRight> rights) {
        for (IpRight right : rights)
            valuation.values().stream()
                    .filter(value -> value.rightId() == right.id())
                    .findFirst()
                    .ifPresent(value -> mapper.list(
                            code(),
                            disposalNo,
                            right.id(),
                            RightKind.of(right),
                            ValueBand.of(value.value()),
                            desk.now()));
    }

    @Transactional(readOnly = true)
    public Page<MarketItem> search(MarketFilter filter, Page.Request page) {
        LocalDate expiresAfter =
                filter.yearsLeft() == null ? null : desk.today().plusYears(filter.yearsLeft());
        return page.of(mapper.search(filter, expiresAfter, page), mapper.count(filter, expiresAfter));
    }

    @Transactional(readOnly = true, noRollbackFor = NotFound.class)
    public MarketItem get(String code) {
        return mapper.find(code).orElseThrow(() -> new NotFound(code));
    }

    /**
     * Takes down who would buy.
     *
     * @param address where it came from; only its digest is kept
     */
    public void leave(LeaveInterest said, String address) {
        String disposal = mapper.disposalOf(said.code()).orElseThrow(() -> new NotFound(said.code()));
        check(said);
        LocalDateTime dayAgo = desk.now().minusDays(1);
        String sender = digest(address);
        if (mapper.leftBy(sender, dayAgo) >= OF_ONE_ADDRESS || mapper.leftFor(said.code(), dayAgo) >= FOR_ONE_RIGHT)
            throw new Rejected(DisposalReason.INTEREST_TOO_MANY);
        String message = said.message() == null || said.message().isBlank()
                ? null
                : said.message().strip();
        LeaveInterest kept =
                new LeaveInterest(said.code(), said.name().strip(), said.phone().strip(), message);
        mapper.leave(kept, sender, desk.now());
        // These bytes are kept for ever, and name and number are not needed for ever.
        audit.system("disposal.interest", disposal, null, new Left(said.code()));
    }

    /** For the bank that sells and the finance center that watches; the owner and others do not see who would buy. */
    @Transactional(readOnly = true)
    public List<Interest> interests(String disposalNo, Actor actor) {
        Disposal disposal = desk.get(disposalNo, actor);
        if (actor.kind() != OrganisationKind.BANK && actor.kind() != OrganisationKind.CENTER)
            throw new Denied(CommonReason.OTHER_ORGANISATION);
        return mapper.interests(disposal.no());
    }

    record Left(String code) {}

    private static void check(LeaveInterest said) {
        List<Rejected.Field> wrong = new ArrayList<>();
        if (said.name() == null || said.name().isBlank()) wrong.add(new Rejected.Field("name", CommonReason.REQUIRED));
        else if (said.name().strip().length() > NAME)
            wrong.add(new Rejected.Field("name", CommonReason.TOO_LONG, NAME));
        if (said.phone() == null || said.phone().isBlank())
            wrong.add(new Rejected.Field("phone", CommonReason.REQUIRED));
        else if (!PHONE.matcher(said.phone().strip()).matches())
            wrong.add(new Rejected.Field("phone", DisposalReason.INTEREST_PHONE));
        if (said.message() != null && said.message().length() > MESSAGE)
            wrong.add(new Rejected.Field("message", CommonReason.TOO_LONG, MESSAGE));
        if (!wrong.isEmpty()) throw Rejected.fields(wrong);
    }

    private static String code() {
        byte[] bytes = new byte[CODE_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String digest(String address) {
        try {
            byte[] bytes = String.valueOf(address).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
