package cn.ippledge.compensation;

import java.time.LocalDateTime;

/** An expert's seat in a round; without a voice while he has not voted. */
public record Vote(int round, long expert, Boolean approved, String opinion, LocalDateTime votedAt) {

    public boolean isGiven() {
        return approved != null;
    }
}
