package cn.ippledge.record.seal;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface SealMapper {

    /** Locks the chain and gives its fence; null while somebody else is sealing. */
    Long lease(@Param("chain") String chain);

    int advance(@Param("chain") String chain, @Param("fence") long fence);

    List<Unsealed> unsealed(@Param("limit") int limit);

    int number(@Param("rows") List<Numbered> rows);

    void insert(@Param("block") Block block);

    Block last(@Param("chain") String chain);

    Block get(@Param("chain") String chain, @Param("blockNo") long blockNo);

    List<Block> after(@Param("chain") String chain, @Param("blockNo") long blockNo, @Param("limit") int limit);

    List<SealedRow> rows(@Param("first") long first, @Param("last") long last, @Param("limit") int limit);

    long fence(@Param("chain") String chain);

    /** How many rows carry a number that no block covers. */
    long numberedOutside(@Param("seq") long seq);

    long countUnsealed();

    LocalDateTime oldestUnsealed();
}
