"""What a reviewer says and draws: kept in the job's own tables, found again, shown as layers."""
