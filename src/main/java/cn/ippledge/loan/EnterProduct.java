package cn.ippledge.loan;

import cn.ippledge.shared.Rate;
import java.time.LocalDate;

/** A guarantor or insurer offers a product; see {@link PartnerProduct}. */
public record EnterProduct(String name, Rate feeRate, Rate riskShare, LocalDate validFrom, LocalDate validTo) {}
