-- People. Rights in force are the rows of party_user_role; a proposal changes nothing until it is confirmed.
CREATE TABLE party_user (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    login         VARCHAR(40)  NOT NULL,
    name          VARCHAR(60)  NOT NULL,
    organisation  BIGINT       NOT NULL,
    password_hash VARCHAR(100),
    state         VARCHAR(40)  NOT NULL,
    failures      INT          NOT NULL,
    locked_until  DATETIME(6),
    token_digest  VARCHAR(64),
    token_until   DATETIME(6),
    CONSTRAINT uq_party_user_login UNIQUE (login),
    CONSTRAINT fk_party_user_organisation FOREIGN KEY (organisation) REFERENCES party_organisation (id),
    CONSTRAINT ck_party_user_state CHECK (state IN ('INVITED', 'ACTIVE', 'DISABLED'))
);

CREATE TABLE party_user_role (
    user_id BIGINT      NOT NULL,
    role    VARCHAR(40) NOT NULL,
    PRIMARY KEY (user_id, role),
    CONSTRAINT fk_party_user_role_user FOREIGN KEY (user_id) REFERENCES party_user (id)
);

-- Former passwords, so that the last five are not taken again.
CREATE TABLE party_user_password (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    user_id       BIGINT       NOT NULL,
    password_hash VARCHAR(100) NOT NULL,
    set_at        DATETIME(6)  NOT NULL,
    CONSTRAINT fk_party_user_password_user FOREIGN KEY (user_id) REFERENCES party_user (id)
);

-- Maker and checker of rights: proposed by the system administrator, decided by the security administrator.
CREATE TABLE party_rights_change (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    user_id     BIGINT       NOT NULL,
    roles       VARCHAR(400) NOT NULL,
    state       VARCHAR(40)  NOT NULL,
    proposed_by BIGINT       NOT NULL,
    proposed_at DATETIME(6)  NOT NULL,
    decided_by  BIGINT,
    decided_at  DATETIME(6),
    opinion     VARCHAR(500),
    CONSTRAINT fk_party_rights_change_user FOREIGN KEY (user_id) REFERENCES party_user (id),
    CONSTRAINT ck_party_rights_change_state CHECK (state IN ('PROPOSED', 'CONFIRMED', 'REJECTED')),
    CONSTRAINT ck_party_rights_change_checker CHECK (decided_by IS NULL OR decided_by <> proposed_by)
);
CREATE INDEX ix_party_rights_change_state ON party_rights_change (state, proposed_at);
