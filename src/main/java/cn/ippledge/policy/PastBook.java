package cn.ippledge.policy;

import cn.ippledge.shared.RegionCode;
import java.util.function.Consumer;

/**
 * The cases of a region so far. Whoever knows them offers them here, as this module may not look for them itself; they are
 * handed over one by one, in the order of their days.
 */
public interface PastBook {

    long count(PolicyKind kind, RegionCode region);

    void each(PolicyKind kind, RegionCode region, Consumer<PastCase> sink);
}
