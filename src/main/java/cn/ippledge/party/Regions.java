package cn.ippledge.party;

import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.RegionCode;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The regions served, in their fixed order. */
@Service
@Transactional(readOnly = true)
public class Regions {

    private final RegionMapper mapper;

    Regions(RegionMapper mapper) {
        this.mapper = mapper;
    }

    public List<Region> all() {
        return mapper.all();
    }

    public String name(RegionCode code) {
        return mapper.find(code).orElseThrow(() -> new NotFound(code)).name();
    }

    public boolean serves(RegionCode code) {
        return mapper.find(code).isPresent();
    }
}
