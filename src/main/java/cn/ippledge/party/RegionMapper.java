package cn.ippledge.party;

import cn.ippledge.shared.RegionCode;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface RegionMapper {

    List<Region> all();

    Optional<Region> find(RegionCode code);

    /** The same, held until the transaction ends. */
    Optional<Region> lock(RegionCode code);
}
