-- Who seals: the row is locked while a block is made, and `fence` counts the blocks ever made, so that a tail cut off shows.
CREATE TABLE record_audit_chain (
    chain VARCHAR(20) NOT NULL,
    fence BIGINT      NOT NULL,
    PRIMARY KEY (chain)
);
INSERT INTO record_audit_chain (chain, fence) VALUES ('main', 0);

-- A block of numbered audit rows: the root of their Merkle tree, and the hash of the block before.
CREATE TABLE record_audit_block (
    chain     VARCHAR(20) NOT NULL,
    block_no  BIGINT      NOT NULL,
    prev_hash BINARY(32)  NOT NULL,
    first_seq BIGINT      NOT NULL,
    last_seq  BIGINT      NOT NULL,
    entries   INT         NOT NULL,
    root      BINARY(32)  NOT NULL,
    sealed_at DATETIME(6) NOT NULL,
    fence     BIGINT      NOT NULL,
    hash      BINARY(32)  NOT NULL,
    PRIMARY KEY (chain, block_no),
    -- two sealers can never both continue the same block
    CONSTRAINT uq_record_audit_block_prev UNIQUE (chain, prev_hash)
);
