package cn.ippledge.collateral;

import java.time.LocalDate;

/**
 * A right for sale as the world may see it: what the public registers say of the right itself, and the range of its value.
 * Neither owner nor bank nor case is in it.
 *
 * @param niceClass of a mark, else null
 */
public record MarketItem(
        String code,
        RightKind kind,
        String number,
        String title,
        Integer niceClass,
        LocalDate grantedOn,
        LocalDate expiresOn,
        ValueBand band) {

    /** Whole years of protection that are left on a day; null where no end is known. */
    public Integer yearsLeft(LocalDate on) {
        return expiresOn == null ? null : Math.max(0, on.until(expiresOn).getYears());
    }
}
