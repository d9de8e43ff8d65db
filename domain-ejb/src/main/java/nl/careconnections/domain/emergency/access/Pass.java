package nl.careconnections.domain.emergency.access;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;

/**
 * What a browser shows with each request, sealed: it needs nothing but the key to be believed, so that log-ins outlive the
 * database and move between nodes.
 *
 * @param id of the attempt, or of the session
 * @param stage what it opens
 * @param epoch of the account when it was made
 * @param begunAt of the attempt, or of the session
 * @param seenAt last request, as exactly as {@link AccessPolicy#PRECISION}
 */
record Pass(UUID id, Stage stage, long caregiver, int epoch, Instant begunAt, Instant seenAt) {

    enum Stage {
        /** The password was right; a code is asked, and nothing else is open. */
        CODE,
        LISTS
    }

    static Pass attempt(KnownCaregiver who, Instant now) {
        return new Pass(UUID.randomUUID(), Stage.CODE, who.number(), who.epoch(), now, now);
    }

    static Pass session(KnownCaregiver who, Instant now) {
        return new Pass(UUID.randomUUID(), Stage.LISTS, who.number(), who.epoch(), now, now);
    }

    Pass seen(Instant now) {
        return new Pass(id, stage, caregiver, epoch, begunAt, now);
    }

    boolean isGoodAt(Instant now) {
        return stage == Stage.CODE
                ? now.isBefore(begunAt.plus(AccessPolicy.ATTEMPT))
                : now.isBefore(begunAt.plus(AccessPolicy.ABSOLUTE)) && now.isBefore(seenAt.plus(AccessPolicy.IDLE));
    }

    boolean opensFor(KnownCaregiver who) {
        return who.active() && who.epoch() == epoch && who.block() != Block.CODES;
    }

    boolean isWorthRenewingAt(Instant now) {
        return now.isAfter(seenAt.plus(AccessPolicy.PRECISION));
    }

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(id.getMostSignificantBits());
            out.writeLong(id.getLeastSignificantBits());
            out.writeByte(stage.ordinal());
            out.writeLong(caregiver);
            out.writeInt(epoch);
            out.writeLong(begunAt.toEpochMilli());
            out.writeLong(seenAt.toEpochMilli());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Pass of(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return new Pass(
                    new UUID(in.readLong(), in.readLong()),
                    Stage.values()[in.readByte()],
                    in.readLong(),
                    in.readInt(),
                    Instant.ofEpochMilli(in.readLong()),
                    Instant.ofEpochMilli(in.readLong()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
