package cn.ippledge.shared;

import java.math.BigDecimal;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;

/** How MyBatis stores the shared values: one column each. Found by {@code mybatis.type-handlers-package}. */
public final class TypeHandlers {

    private TypeHandlers() {}

    public static class OfMoney extends Single<Money, BigDecimal> {
        public OfMoney() {
            super(BigDecimal.class);
        }

        @Override
        BigDecimal column(Money value) {
            return value.yuan();
        }

        @Override
        Money value(BigDecimal column) {
            return new Money(column);
        }
    }

    public static class OfRate extends Single<Rate, BigDecimal> {
        public OfRate() {
            super(BigDecimal.class);
        }

        @Override
        BigDecimal column(Rate value) {
            return value.value();
        }

        @Override
        Rate value(BigDecimal column) {
            return new Rate(column);
        }
    }

    public static class OfPartyId extends Single<PartyId, Long> {
        public OfPartyId() {
            super(Long.class);
        }

        @Override
        Long column(PartyId value) {
            return value.value();
        }

        @Override
        PartyId value(Long column) {
            return new PartyId(column);
        }
    }

    public static class OfRegionCode extends Single<RegionCode, String> {
        public OfRegionCode() {
            super(String.class);
        }

        @Override
        String column(RegionCode value) {
            return value.code();
        }

        @Override
        RegionCode value(String column) {
            return new RegionCode(column);
        }
    }

    /** A value kept in one column of a type that the driver reads itself. */
    abstract static class Single<T, C> extends BaseTypeHandler<T> {

        private final Class<C> columnType;

        Single(Class<C> columnType) {
            this.columnType = columnType;
        }

        abstract C column(T value);

        abstract T value(C column);

        private T valueOrNull(C column) {
            return column == null ? null : value(column);
        }

        @Override
        public void setNonNullParameter(PreparedStatement statement, int i, T value, JdbcType type)
                throws SQLException {
            statement.setObject(i, column(value));
        }

        @Override
        public T getNullableResult(ResultSet row, String column) throws SQLException {
            return valueOrNull(row.getObject(column, columnType));
        }

        @Override
        public T getNullableResult(ResultSet row, int column) throws SQLException {
            return valueOrNull(row.getObject(column, columnType));
        }

        @Override
        public T getNullableResult(CallableStatement call, int column) throws SQLException {
            return valueOrNull(call.getObject(column, columnType));
        }
    }
}
