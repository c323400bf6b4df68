package cn.ippledge.ledger;

/**
 * Which vouchers a statement rests on, month by month: from the first to the last without a gap where whole months are asked for.
 *
 * @param voucherMonth year and month as one number
 */
public record VoucherRange(int voucherMonth, int firstNo, int lastNo, long vouchers) {

    public VoucherNo first() {
        return VoucherNo.of(voucherMonth, firstNo);
    }

    public VoucherNo last() {
        return VoucherNo.of(voucherMonth, lastNo);
    }
}
