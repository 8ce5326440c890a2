package county.insurance.settlement;

import java.math.BigDecimal;

/** What the policies under one version of the scheme would be paid: each by the target price of its own version. */
record VersionPayout(int version, BigDecimal targetPrice, long policies, BigDecimal quantity, BigDecimal amount) {

    String words() {
        return "第 " + version + " 版 " + policies + " 份，目标价格 " + targetPrice.toPlainString();
    }
}
