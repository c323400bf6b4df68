package cn.ippledge.record.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The trees of the test data of Certificate Transparency (RFC 6962), whose leaves are these eight byte strings. */
class MerkleTest {

    private static final List<byte[]> LEAVES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .map(Merkle::leaf)
            .toList();

    @Test
    void digestsALeafWithItsPrefix() {
        // SHA-256 of the single byte 00
        assertThat(hex(Merkle.leaf(new byte[0])))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    }

    @Test
    void givesThePublishedRoots() {
        assertThat(hex(Merkle.root(LEAVES.subList(0, 1))))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(hex(Merkle.root(LEAVES.subList(0, 2))))
                .isEqualTo("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
        assertThat(hex(Merkle.root(LEAVES.subList(0, 3))))
                .isEqualTo("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
        assertThat(hex(Merkle.root(LEAVES.subList(0, 7))))
                .isEqualTo("ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c");
        assertThat(hex(Merkle.root(LEAVES)))
                .isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Test
    void distinguishesANodeFromALeafOfTheSameBytes() {
        byte[] both = new byte[64];
        System.arraycopy(LEAVES.get(0), 0, both, 0, 32);
        System.arraycopy(LEAVES.get(1), 0, both, 32, 32);
        assertThat(Merkle.leaf(both)).isNotEqualTo(Merkle.root(LEAVES.subList(0, 2)));
    }

    @Test
    void changesWithTheOrder() {
        assertThat(Merkle.root(List.of(Merkle.leaf("a".getBytes(StandardCharsets.UTF_8)), LEAVES.get(1))))
                .isNotEqualTo(Merkle.root(List.of(LEAVES.get(1), Merkle.leaf("a".getBytes(StandardCharsets.UTF_8)))));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
