// A test of somebody's app: GoogleTest, and a sandbox in place of Seam.
#include <gtest/gtest.h>
#include <seam_phones.hpp>

TEST(Phones, AreListed) {
    seam::Client seam(R"({"endpoint": "sandbox:"})");
    EXPECT_EQ(seam.phones.list().view(), R"({"phones":[],"ok":true})");
}

TEST(Phones, ThatAreUnknownAreAnError) {
    seam::Client seam(R"({"endpoint": "sandbox:"})");
    EXPECT_THROW((void)seam.phones.get("{}"), seam::Error);
    auto returning = seam::results::Client::open(R"({"endpoint": "sandbox:"})");
    ASSERT_TRUE(returning);
    EXPECT_EQ(returning->phones.get("{}").error().kind(), seam::Kind::invalid_params);
}
