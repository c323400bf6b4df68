package cn.ippledge.collateral;

import cn.ippledge.record.SheetForm;
import cn.ippledge.record.SheetForm.Column;
import cn.ippledge.record.SheetRow;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sheet by which an enterprise brings in its rights: one row each, kinds and authorities by their names. */
@Component
class RightSheet {

    private final Map<String, RightKind> kinds = new HashMap<>();
    private final Map<String, String> authorities = new HashMap<>();
    private final SheetForm form;

    RightSheet(MessageSource messages) {
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            for (RightKind kind : RightKind.values())
                kinds.put(normal(messages.getMessage("rightKind." + kind, null, language)), kind);
            for (String authority : RightCheck.VARIETY_AUTHORITIES)
                authorities.put(normal(messages.getMessage("rightAuthority." + authority, null, language)), authority);
        }
        Arrays.stream(RightKind.values()).forEach(kind -> kinds.put(normal(kind.name()), kind));
        RightCheck.VARIETY_AUTHORITIES.forEach(authority -> authorities.put(normal(authority), authority));
        this.form = new SheetForm("right.sheet", columns(messages));
    }

    SheetForm form() {
        return form;
    }

    /** The example is written in Chinese whatever the reader's language, because the reader passes over it by its words. */
    private static List<Column> columns(MessageSource messages) {
        Set<String> required = Set.of("kind", "number", "title");
        return Stream.of(
                        "kind",
                        "number",
                        "title",
                        "niceClass",
                        "filedOn",
                        "grantedOn",
                        "markValidTo",
                        "feePaidUntil",
                        "completedOn",
                        "publishedOn",
                        "firstUsedOn",
                        "authority",
                        "woody",
                        "ownerNames",
                        "coOwnersConsent")
                .map(key -> new Column(
                        key,
                        "right." + key,
                        required.contains(key),
                        messages.getMessage("right." + key + ".example", null, "", Locale.SIMPLIFIED_CHINESE)))
                .toList();
    }

    /** What the row says; refuses with every cell that cannot be read. */
    RightDetails details(SheetRow row) {
        Cells cells = new Cells(row.gaps());
        RightKind kind = cells.read(() -> named(row, "kind", kinds));
        String authority = cells.read(() -> named(row, "authority", authorities));
        Integer niceClass = cells.read(() -> row.integer("niceClass"));
        Boolean woody = cells.read(() -> row.bool("woody"));
        Boolean consent = cells.read(() -> row.bool("coOwnersConsent"));
        String owners = cells.read(() -> row.text("ownerNames"));
        RightDetails details = new RightDetails(
                kind == null ? null : kind.type(),
                kind == null ? null : kind.patentKind(),
                cells.read(() -> row.text("number")),
                cells.read(() -> row.text("title")),
                niceClass,
                cells.read(() -> row.date("filedOn")),
                cells.read(() -> row.date("grantedOn")),
                cells.read(() -> row.date("markValidTo")),
                cells.read(() -> row.date("feePaidUntil")),
                owners,
                RightDetails.ownersIn(owners).size() > 1,
                Boolean.TRUE.equals(consent),
                cells.read(() -> row.date("firstUsedOn")),
                cells.read(() -> row.date("completedOn")),
                cells.read(() -> row.date("publishedOn")),
                authority,
                Boolean.TRUE.equals(woody));
        cells.refuseIfAny();
        return details;
    }

    private static <T> T named(SheetRow row, String key, Map<String, T> names) {
        String text = row.text(key);
        if (text == null) return null;
        T value = names.get(normal(text));
        if (value == null) throw Rejected.field(key, CommonReason.NOT_ONE_OF, text);
        return value;
    }

    private static String normal(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** Reads on after a bad cell, so that a row's first report names them all, each once. */
    private static final class Cells {

        private final List<Rejected.Field> problems;

        private Cells(List<Rejected.Field> gaps) {
            this.problems = new ArrayList<>(gaps);
        }

        private <T> T read(Supplier<T> cell) {
            try {
                return cell.get();
            } catch (Rejected refusal) {
                Stream<Rejected.Field> fresh = refusal.fields().stream().filter(field -> problems.stream()
                        .noneMatch(known -> known.field().equals(field.field())));
                problems.addAll(fresh.toList());
                return null;
            }
        }

        private void refuseIfAny() {
            if (!problems.isEmpty()) throw Rejected.fields(problems);
        }
    }
}
