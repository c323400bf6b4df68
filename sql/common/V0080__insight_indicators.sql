-- What each region has promised, number for number from its document. Reference data: a changed plan is a new migration
-- or, where a region amends its own plan, a dated decision; the words of the documents stay in Chinese beside an English name.
create table insight_indicator (
    region_code VARCHAR(6) NOT NULL,
    code VARCHAR(60) NOT NULL,
    sort_order INT NOT NULL,
    name_zh VARCHAR(100) NOT NULL,
    name_en VARCHAR(100) NOT NULL,
    unit_zh VARCHAR(20),
    unit_en VARCHAR(20),
    base_year INT,
    base_value DECIMAL(20,4),
    target_year INT,
    target_value DECIMAL(20,4),
    -- REACH: 达到, AT_LEAST: 以上 or 不低于, MORE_THAN: 超过 or 突破, IN_WORDS: no number, TARGETLESS: the document sets none
    target_bound VARCHAR(40) NOT NULL,
    target_words_zh VARCHAR(60),
    target_words_en VARCHAR(60),
    -- ENTRIES: newest confirmed entry, else the base. REGISTERED_LOANS: base and the loans registered after the base year
    counting VARCHAR(40) NOT NULL,
    source_document VARCHAR(120) NOT NULL,
    source_place_zh VARCHAR(120) NOT NULL,
    source_place_en VARCHAR(120) NOT NULL,
    remark_zh VARCHAR(300),
    remark_en VARCHAR(300),
    constraint pk_insight_indicator primary key (region_code, code)
);

-- Values that people report, each with its day and its source. Nothing is overwritten: a correction is a newer entry for
-- the same day, and only what a second person has confirmed counts.
create table insight_indicator_entry (
    id BIGINT NOT NULL AUTO_INCREMENT,
    region_code VARCHAR(6) NOT NULL,
    code VARCHAR(60) NOT NULL,
    as_of DATE NOT NULL,
    amount DECIMAL(20,4) NOT NULL,
    source VARCHAR(300) NOT NULL,
    state VARCHAR(40) NOT NULL,
    entered_by BIGINT NOT NULL,
    entered_at DATETIME(6) NOT NULL,
    decided_by BIGINT,
    decided_at DATETIME(6),
    opinion VARCHAR(500),
    version INT NOT NULL,
    constraint pk_insight_indicator_entry primary key (id),
    constraint fk_insight_indicator_entry foreign key (region_code, code) references insight_indicator (region_code, code)
);

create index ix_insight_indicator_entry_newest on insight_indicator_entry (region_code, code, state, as_of, id);

-- 运城市盐湖区, 运盐政发【2023】8号: table 「“十四五”知识产权发展主要预期性指标」
insert into insight_indicator (region_code, code, sort_order, name_zh, name_en, unit_zh, unit_en, base_year, base_value,
    target_year, target_value, target_bound, counting, source_document, source_place_zh, source_place_en, remark_zh, remark_en) values
    ('140802', 'INVENTION_PATENTS_PER_10000', 1, '每万人口发明专利拥有量', 'Invention patents per 10,000 people', '件', 'patents',
        2020, 1.1, 2025, 3.3, 'REACH', 'ENTRIES', '运盐政发【2023】8号', '二（三）指标表第1行', 'Part 2(3), table row 1',
        '指标表为“发明专利”，正文同一目标写作“高价值发明专利”；此处按指标表', 'The table says invention patents, the text of the same goal high-value invention patents; the table is followed here'),
    ('140802', 'VALID_TRADEMARKS', 2, '商标有效注册量', 'Valid registered trademarks', '件', 'marks',
        2020, 9324, 2025, 21266, 'REACH', 'ENTRIES', '运盐政发【2023】8号', '二（三）指标表第2行', 'Part 2(3), table row 2', null, null),
    ('140802', 'GEOGRAPHICAL_INDICATIONS', 3, '地理标志数量', 'Geographical indications', '件', 'indications',
        2020, 0, 2025, 5, 'REACH', 'ENTRIES', '运盐政发【2023】8号', '二（三）指标表第3行', 'Part 2(3), table row 3', null, null),
    ('140802', 'PLEDGE_REGISTERED_AMOUNT', 4, '知识产权质押融资登记金额', 'Registered IP-pledge amount', '元', 'yuan',
        2020, 5000000, 2025, 30000000, 'REACH', 'REGISTERED_LOANS', '运盐政发【2023】8号', '二（三）指标表第4行', 'Part 2(3), table row 4',
        '文件单位为万元：500万元至3000万元', 'The document counts in units of 10,000 yuan: 500 to 3,000'),
    ('140802', 'COPYRIGHT_REGISTRATIONS', 5, '版权作品自愿登记量', 'Voluntary copyright registrations', '件', 'works',
        2020, 4, 2025, 20, 'REACH', 'ENTRIES', '运盐政发【2023】8号', '二（三）指标表第5行', 'Part 2(3), table row 5', null, null),
    ('140802', 'PROTECTION_SATISFACTION', 6, '知识产权保护社会满意度', 'Public satisfaction with IP protection', '分', 'points',
        null, null, 2025, 90, 'REACH', 'ENTRIES', '运盐政发【2023】8号', '二（三）指标表第6行', 'Part 2(3), table row 6', null, null);

-- 朔州市, 朔政办发〔2021〕38号
insert into insight_indicator (region_code, code, sort_order, name_zh, name_en, unit_zh, unit_en,
    target_year, target_value, target_bound, counting, source_document, source_place_zh, source_place_en, remark_zh, remark_en) values
    ('140600', 'VALID_INVENTION_PATENTS', 1, '有效发明专利拥有量', 'Valid invention patents', '件', 'patents',
        2025, 200, 'REACH', 'ENTRIES', '朔政办发〔2021〕38号', '二、发展目标', 'Part 2', null, null),
    ('140600', 'VALID_TRADEMARKS', 2, '有效注册商标', 'Valid registered trademarks', '件', 'marks',
        2025, 7000, 'REACH', 'ENTRIES', '朔政办发〔2021〕38号', '二、发展目标', 'Part 2', null, null),
    ('140600', 'AGRICULTURAL_INDICATIONS', 3, '登记农产品地理标志', 'Registered agricultural geographical indications', '件', 'indications',
        2025, 13, 'REACH', 'ENTRIES', '朔政办发〔2021〕38号', '二、发展目标', 'Part 2', null, null),
    ('140600', 'INDICATION_MARKS_AND_PRODUCTS', 4, '地理标志商标、地理标志产品', 'Geographical-indication marks and products', '件', 'indications',
        2025, 10, 'REACH', 'ENTRIES', '朔政办发〔2021〕38号', '二、发展目标', 'Part 2', null, null),
    ('140600', 'ENFORCEMENT_CLOSED_RATE', 5, '知识产权行政执法案件年结案率', 'IP enforcement cases closed within the year', '%', '%',
        2025, 95, 'AT_LEAST', 'ENTRIES', '朔政办发〔2021〕38号', '三（二）5', 'Part 3(2), item 5', null, null),
    ('140600', 'RIGHTS_HELP_REPLY_RATE', 6, '知识产权维权援助和举报投诉答复办理率', 'Rights-help requests and complaints answered', '%', '%',
        2025, 100, 'REACH', 'ENTRIES', '朔政办发〔2021〕38号', '三（二）5', 'Part 3(2), item 5', null, null),
    ('140600', 'PLEDGE_REGISTERED_AMOUNT', 7, '知识产权质押融资登记金额', 'Registered IP-pledge amount', '元', 'yuan',
        null, null, 'TARGETLESS', 'REGISTERED_LOANS', '朔政办发〔2021〕38号', '三（三）11', 'Part 3(3), item 11',
        '文件要求推进质押融资，未设金额目标；平台照实统计', 'The document promotes pledge finance without a figure; the platform counts it all the same');

-- 济宁市, 济政字〔2017〕27号
insert into insight_indicator (region_code, code, sort_order, name_zh, name_en, unit_zh, unit_en,
    target_year, target_value, target_bound, counting, source_document, source_place_zh, source_place_en, remark_zh, remark_en) values
    ('370800', 'INVENTION_PATENTS_PER_10000', 1, '每万人有效发明专利拥有量', 'Valid invention patents per 10,000 people', '件', 'patents',
        2020, 4.2, 'MORE_THAN', 'ENTRIES', '济政字〔2017〕27号', '二、主要目标', 'Part 2', null, null),
    ('370800', 'PCT_APPLICATIONS', 2, 'PCT国际专利申请量', 'International applications under the PCT', '件', 'applications',
        2020, 200, 'REACH', 'ENTRIES', '济政字〔2017〕27号', '二、主要目标', 'Part 2', null, null),
    ('370800', 'VALID_TRADEMARKS', 3, '国内有效注册商标', 'Valid domestic registered trademarks', '件', 'marks',
        2020, 37500, 'REACH', 'ENTRIES', '济政字〔2017〕27号', '二、主要目标', 'Part 2', null, null),
    ('370800', 'COPYRIGHT_REGISTRATIONS', 4, '著作权登记量', 'Copyright registrations', '件', 'works',
        2020, 10000, 'REACH', 'ENTRIES', '济政字〔2017〕27号', '二、主要目标', 'Part 2', null, null),
    ('370800', 'PLEDGE_REGISTERED_AMOUNT', 5, '知识产权质押融资登记金额', 'Registered IP-pledge amount', '元', 'yuan',
        null, null, 'TARGETLESS', 'REGISTERED_LOANS', '济政字〔2017〕27号', '三（三）7', 'Part 3(3), item 7',
        '文件要求支持质押贷款，未设金额目标；平台照实统计', 'The document supports pledge loans without a figure; the platform counts them all the same');

-- 佛山市南海区, 试点县工作方案（2022—2025年）. 「新增」 counts from nothing at the end of 2021.
insert into insight_indicator (region_code, code, sort_order, name_zh, name_en, unit_zh, unit_en, base_year, base_value,
    target_year, target_value, target_bound, counting, source_document, source_place_zh, source_place_en, remark_zh, remark_en) values
    ('440605', 'VALID_INVENTION_PATENTS', 1, '有效发明专利', 'Valid invention patents', '件', 'patents',
        null, null, 2025, 12000, 'MORE_THAN', 'ENTRIES', '佛山市南海区国家知识产权强县建设试点县工作方案（2022—2025年）', '一（三）工作目标', 'Part 1(3)', null, null),
    ('440605', 'VALID_TRADEMARKS', 2, '有效注册商标', 'Valid registered trademarks', '件', 'marks',
        null, null, 2025, 250000, 'MORE_THAN', 'ENTRIES', '佛山市南海区国家知识产权强县建设试点县工作方案（2022—2025年）', '一（三）工作目标', 'Part 1(3)', null, null),
    ('440605', 'INDICATION_OUTPUT_GROWTH', 3, '地理标志产业产值年递增', 'Yearly growth of geographical-indication output', '%', '%',
        null, null, 2025, 5, 'REACH', 'ENTRIES', '佛山市南海区国家知识产权强县建设试点县工作方案（2022—2025年）', '一（三）工作目标', 'Part 1(3)',
        '每年递增，逐年考核', 'A yearly rate, judged year by year'),
    ('440605', 'COPYRIGHT_REGISTRATIONS', 4, '版权登记总量', 'Copyright registrations in all', '件', 'works',
        null, null, 2025, 25000, 'REACH', 'ENTRIES', '佛山市南海区国家知识产权强县建设试点县工作方案（2022—2025年）', '一（三）工作目标', 'Part 1(3)', null, null),
    ('440605', 'PATENTS_INTO_STANDARDS', 5, '新增专利技术转化先进标准', 'Patents newly turned into advanced standards', '项', 'standards',
        2021, 0, 2025, 60, 'AT_LEAST', 'ENTRIES', '佛山市南海区国家知识产权强县建设试点县工作方案（2022—2025年）', '一（三）工作目标', 'Part 1(3)', null, null),
    ('440605', 'PLEDGE_REGISTERED_AMOUNT', 6, '新增知识产权质押登记金额', 'New registered IP-pledge amount', '元', 'yuan',
        2021, 0, 2025, 1500000000, 'MORE_THAN', 'REGISTERED_LOANS', '佛山市南海区国家知识产权强县建设试点县工作方案（2022—2025年）', '一（三）工作目标', 'Part 1(3)',
        '目标为2022年1月1日起新增登记金额，文件单位为亿元：15亿元', 'The target is new registrations from 1 January 2022; the document says 1.5 billion yuan');

-- 济源, 济管市监〔2021〕105号: goals in words, no figures
insert into insight_indicator (region_code, code, sort_order, name_zh, name_en, unit_zh, unit_en,
    target_year, target_bound, target_words_zh, target_words_en, counting, source_document, source_place_zh, source_place_en, remark_zh, remark_en) values
    ('419001', 'PLEDGE_SERVICE_COVERAGE', 1, '知识产权质押融资服务普及面', 'Reach of IP-pledge finance', null, null,
        2025, 'IN_WORDS', '显著扩大', 'markedly wider', 'ENTRIES', '济管市监〔2021〕105号', '一（三）发展目标', 'Part 1(3)', null, null),
    ('419001', 'PLEDGE_POLICY_ACCESS', 2, '知识产权质押融资政策可及性和服务便利度', 'Access to pledge policies and ease of service', null, null,
        2025, 'IN_WORDS', '大幅提升', 'much better', 'ENTRIES', '济管市监〔2021〕105号', '一（三）发展目标', 'Part 1(3)', null, null),
    ('419001', 'PATENT_IMPLEMENTATION_RATE', 3, '专利实施率', 'Share of patents put to use', '%', '%',
        2025, 'IN_WORDS', '明显提高', 'clearly higher', 'ENTRIES', '济管市监〔2021〕105号', '一（三）发展目标', 'Part 1(3)', null, null),
    ('419001', 'PROTECTION_SATISFACTION', 4, '知识产权保护社会满意度', 'Public satisfaction with IP protection', '分', 'points',
        2025, 'IN_WORDS', '提高', 'higher', 'ENTRIES', '济管市监〔2021〕105号', '一（三）发展目标', 'Part 1(3)', null, null),
    ('419001', 'PLEDGE_REGISTERED_AMOUNT', 5, '知识产权质押融资登记金额', 'Registered IP-pledge amount', '元', 'yuan',
        null, 'TARGETLESS', null, null, 'REGISTERED_LOANS', '济管市监〔2021〕105号', '二（三）12', 'Part 2(3), item 12',
        '文件要求推广质押融资，未设金额目标；平台照实统计', 'The document promotes pledge finance without a figure; the platform counts it all the same');
