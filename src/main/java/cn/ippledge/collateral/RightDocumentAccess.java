package cn.ippledge.collateral;

import cn.ippledge.record.DocumentAccess;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.PartyId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Certificates and other papers of a right ({@code IP-7}), and the error sheets of an enterprise's imports. */
@Component
class RightDocumentAccess implements DocumentAccess {

    private static final Pattern RIGHT = Pattern.compile("IP-(\\d{1,18})");
    private static final Pattern IMPORT = Pattern.compile("IP-IMPORT-(\\d{1,18})");

    private final RightMapper mapper;

    RightDocumentAccess(RightMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean knows(String caseNo) {
        return RIGHT.matcher(caseNo).matches() || IMPORT.matcher(caseNo).matches();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(String caseNo, Actor actor) {
        Matcher right = RIGHT.matcher(caseNo);
        if (right.matches())
            return mapper.find(Long.parseLong(right.group(1)), actor.scope()).isPresent();
        return ownImport(caseNo, actor);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayAdd(String caseNo, Actor actor) {
        Matcher right = RIGHT.matcher(caseNo);
        if (right.matches())
            return mapper.find(Long.parseLong(right.group(1)), actor.scope())
                    .filter(found -> found.owner().equals(actor.organisation()))
                    .isPresent();
        return ownImport(caseNo, actor);
    }

    private static boolean ownImport(String caseNo, Actor actor) {
        Matcher owner = IMPORT.matcher(caseNo);
        return owner.matches() && actor.organisation().equals(new PartyId(Long.parseLong(owner.group(1))));
    }
}
