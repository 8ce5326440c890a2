package county.platform.database;

import io.r2dbc.spi.Readable;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Row;
import io.r2dbc.spi.RowMetadata;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.r2dbc.core.FetchSpec;
import org.springframework.r2dbc.core.RowsFetchSpec;
import org.springframework.r2dbc.core.StatementFilterFunction;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Spring's statement, but for how rows become records. */
final class RecordStatement implements GenericExecuteSpec {
    private final GenericExecuteSpec statement;

    RecordStatement(GenericExecuteSpec statement) {
        this.statement = statement;
    }

    /** Rows as records of this class; a class that is none is filled as Spring does it. */
    @Override
    public <R> RowsFetchSpec<R> mapProperties(Class<R> type) {
        return type.isRecord() ? statement.map(new RecordRows<>(RecordShape.of(type))) : statement.mapProperties(type);
    }

    @Override
    public GenericExecuteSpec bind(int index, Object value) {
        return new RecordStatement(statement.bind(index, value));
    }

    @Override
    public GenericExecuteSpec bindNull(int index, Class<?> type) {
        return new RecordStatement(statement.bindNull(index, type));
    }

    @Override
    public GenericExecuteSpec bind(String name, Object value) {
        return new RecordStatement(statement.bind(name, value));
    }

    @Override
    public GenericExecuteSpec bindNull(String name, Class<?> type) {
        return new RecordStatement(statement.bindNull(name, type));
    }

    @Override
    public GenericExecuteSpec bindValues(List<?> values) {
        return new RecordStatement(statement.bindValues(values));
    }

    @Override
    public GenericExecuteSpec bindValues(Map<String, ?> values) {
        return new RecordStatement(statement.bindValues(values));
    }

    @Override
    public GenericExecuteSpec bindProperties(Object source) {
        return new RecordStatement(statement.bindProperties(source));
    }

    @Override
    public GenericExecuteSpec filter(StatementFilterFunction filter) {
        return new RecordStatement(statement.filter(filter));
    }

    @Override
    public <R> RowsFetchSpec<R> map(Function<? super Readable, R> mapping) {
        return statement.map(mapping);
    }

    @Override
    public <R> RowsFetchSpec<R> map(BiFunction<Row, RowMetadata, R> mapping) {
        return statement.map(mapping);
    }

    @Override
    public <R> RowsFetchSpec<R> mapValue(Class<R> type) {
        return statement.mapValue(type);
    }

    @Override
    public <R> Flux<R> flatMap(Function<Result, Publisher<R>> mapping) {
        return statement.flatMap(mapping);
    }

    @Override
    public FetchSpec<Map<String, Object>> fetch() {
        return statement.fetch();
    }

    @Override
    public Mono<Void> then() {
        return statement.then();
    }
}
