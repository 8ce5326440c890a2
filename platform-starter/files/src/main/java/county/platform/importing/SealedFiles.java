package county.platform.importing;

import county.platform.file.WorkFiles;
import county.platform.sealing.Binding;
import county.platform.sealing.SealedColumn;
import county.platform.sealing.SealedTable;
import county.platform.secret.Vault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The files of imports, sealed piece by piece in the database, so that a process that dies can begin again. */
class SealedFiles {

    private static final int PIECE = 1 << 20;
    private static final Binding SEAL = new Binding("import_chunk.sealed");

    /** What former keys have sealed. */
    static final SealedTable TABLE =
            new SealedTable("import_chunk", 1, List.of(SealedColumn.of("sealed", SEAL, "job", "no")), List.of());

    private final DatabaseClient database;
    private final Vault vault;
    private final WorkFiles work;

    SealedFiles(DatabaseClient database, Vault vault, WorkFiles work) {
        this.database = database;
        this.vault = vault;
        this.work = work;
    }

    /** Keeps a file, in the caller's transaction. */
    Mono<Void> keep(long id, Path file, long size) {
        int pieces = Math.toIntExact((size + PIECE - 1) / PIECE);
        return Flux.using(
                        () -> Files.newInputStream(file),
                        in -> Flux.range(0, pieces).concatMap(no -> sealed(id, no, in), 0),
                        SealedFiles::close)
                .concatMap(piece -> store(id, piece), 0)
                .then();
    }

    private Mono<Piece> sealed(long id, int no, InputStream in) {
        return Mono.fromCallable(() -> new Piece(no, SEAL.sealBytes(vault, in.readNBytes(PIECE), id, no)))
                .subscribeOn(Schedulers.boundedElastic());
    }

    private Mono<Void> store(long id, Piece piece) {
        return database.sql("insert into import_chunk (job, no, sealed) values (:id, :no, :sealed)")
                .bind("id", id)
                .bind("no", piece.no())
                .bind("sealed", piece.sealed())
                .then();
    }

    /** Puts the file together, opened, for as long as it is used; it is deleted then, whatever happens. */
    <T> Mono<T> use(long id, Function<Path, Mono<T>> use) {
        return work.use(path -> open(id, path).then(Mono.defer(() -> use.apply(path))));
    }

    private Mono<Void> open(long id, Path path) {
        return database.sql("select count(*) from import_chunk where job = :id")
                .bind("id", id)
                .mapValue(Integer.class)
                .one()
                .flatMapMany(pieces -> Flux.range(0, pieces))
                .concatMap(
                        no -> piece(id, no)
                                .publishOn(Schedulers.boundedElastic())
                                .doOnNext(piece -> append(id, piece, path)),
                        0)
                .then();
    }

    private Mono<Piece> piece(long id, int no) {
        return database.sql("select no, sealed from import_chunk where job = :id and no = :no")
                .bind("id", id)
                .bind("no", no)
                .mapProperties(Piece.class)
                .one();
    }

    private void append(long id, Piece piece, Path path) {
        try {
            Files.write(path, SEAL.openBytes(vault, piece.sealed(), id, piece.no()), StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Forgets a file. */
    Mono<Void> forget(long id) {
        return database.sql("delete from import_chunk where job = :id")
                .bind("id", id)
                .then();
    }

    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // bytes on their way
    record Piece(int no, byte[] sealed) {}
}
