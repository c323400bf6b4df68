package cn.ippledge.financing;

import cn.ippledge.collateral.IpRight;
import cn.ippledge.collateral.IpRights;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** When a bundle begins to fall apart: the first expiry among its rights. */
@Component
class RightsEnd {

    private final IpRights rights;

    RightsEnd(IpRights rights) {
        this.rights = rights;
    }

    LocalDate of(List<Long> ids) {
        return rights.byIds(ids).stream()
                .map(IpRight::expiresOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
    }
}
