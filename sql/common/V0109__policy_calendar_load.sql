-- Who loaded which year from which notice, one row for each loading, never changed. Years that the platform ships with have none
-- of a person. The newest number and the count together say whether the calendar changed, also across a rollback.
create table policy_calendar_load (
    id BIGINT NOT NULL AUTO_INCREMENT,
    calendar_year INT NOT NULL,
    source VARCHAR(200) NOT NULL,
    loaded_by BIGINT NOT NULL,
    loaded_by_name VARCHAR(60) NOT NULL,
    loaded_at DATETIME(6) NOT NULL,
    constraint pk_policy_calendar_load primary key (id),
    constraint fk_policy_calendar_load_year foreign key (calendar_year) references policy_calendar_year (calendar_year)
);
